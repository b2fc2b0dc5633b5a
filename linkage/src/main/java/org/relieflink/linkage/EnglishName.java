package org.relieflink.linkage;

import org.relieflink.linkage.LatinLetters.Cell;

/**
 * 英文姓名的姓与名。 Surname and given names of a written name as plain letters: {@code Neumann, Michaela},
 * or without a comma the surname last ({@code Michaela Neumann}).
 */
final class EnglishName {
  /** Longer parts are cut: no person's name is longer, and comparing is quadratic. */
  static final int MAX_LETTERS = 32;

  static final char COMMA = ',';

  private final char[] surname = new char[MAX_LETTERS];
  private final char[] given = new char[MAX_LETTERS];
  private int surnameLength;
  private int givenLength;

  EnglishName read(byte[] text, int from, int to) {
    Cell cell = new Cell(text, from, to);
    int comma = cell.find(COMMA);
    int blank = comma < 0 ? cell.findLast(' ') : -1;
    Cell first = comma >= 0 ? cell.before(comma) : blank >= 0 ? cell.behind(blank) : cell;
    Cell rest = comma >= 0 ? cell.behind(comma) : cell.before(Math.max(blank, from));
    surnameLength = LatinLetters.append(first, surname, 0);
    givenLength = LatinLetters.append(rest, given, 0);
    return this;
  }

  Word surname() {
    return new Word(surname, 0, surnameLength);
  }

  Word given() {
    return new Word(given, 0, givenLength);
  }
}
