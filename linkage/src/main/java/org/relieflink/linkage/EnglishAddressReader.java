package org.relieflink.linkage;

import java.util.Arrays;
import org.relieflink.linkage.LatinLetters.Cell;

/**
 * 读英文住址：门牌、街、城区。 Cuts an address into house number, street (without its kind) and suburb, from
 * columns of their own or from one cell ({@code 3/12 Stanley St, Miami, Winston Hills}).
 */
final class EnglishAddressReader {
  private static final int MAX_LETTERS = 48;

  /** Kinds of streets: dropped at the end of a street's name. */
  private static final Word[] KINDS =
      words(
          "street st avenue ave av road rd place pl court ct crescent cres circuit cct drive dr"
              + " close cl lane ln parade pde terrace tce highway hwy way grove gr square sq loop"
              + " boulevard blvd walk row mews rise gardens");

  /** A kind of at least so many letters is known with one slip, or written on to the name. */
  private static final int LONG_KIND = 5;

  private static final int LEAST_NAME = 3;

  private final char[] letters = new char[MAX_LETTERS];
  private int house;
  private int street;
  private int suburb;

  private static Word[] words(String list) {
    return Arrays.stream(list.split(" ", -1)).map(Word::of).toArray(Word[]::new);
  }

  int house() {
    return house;
  }

  int street() {
    return street;
  }

  int suburb() {
    return suburb;
  }

  void read(RowFields row) {
    house = 0;
    street = 0;
    suburb = 0;
    if (row.isEmpty(Column.ADDRESS)) {
      road(Cell.of(row, Column.STREET));
      suburb(Cell.of(row, Column.SUBURB));
    } else {
      oneCell(Cell.of(row, Column.ADDRESS));
    }
    int own = number(Cell.of(row, Column.HOUSE), false);
    house = own != 0 ? own : house;
  }

  private void oneCell(Cell cell) {
    int first = cell.find(EnglishName.COMMA);
    road(first < 0 ? cell : cell.before(first));
    if (first >= 0) {
      suburb(cell.behind(cell.findLast(EnglishName.COMMA)));
    }
  }

  private void suburb(Cell cell) {
    suburb = PlaceSketch.of(new Word(letters, 0, LatinLetters.append(cell, letters, 0)));
  }

  private void road(Cell cell) {
    house = number(cell, true);
    Cell named = new Cell(cell.text(), afterNumber(cell), cell.to());
    int blank = named.findLast(' ');
    int length = LatinLetters.append(named, letters, 0);
    Word whole = new Word(letters, 0, length);
    char[] ending = new char[MAX_LETTERS];
    int endingLength = blank < 0 ? 0 : LatinLetters.append(named.behind(blank), ending, 0);
    street = PlaceSketch.of(withoutKind(whole, new Word(ending, 0, endingLength)));
  }

  private static Word withoutKind(Word whole, Word last) {
    for (Word kind : KINDS) {
      boolean isKind = last.sameAs(kind);
      boolean slipped =
          kind.length() >= LONG_KIND && !last.isEmpty() && Edits.between(last, kind) == 1;
      if (isKind || slipped) {
        return whole.length() > last.length() ? whole.without(last.length()) : whole;
      }
    }
    for (Word kind : KINDS) {
      boolean joined = whole.length() - kind.length() >= LEAST_NAME && whole.endsWith(kind);
      if (kind.length() >= LONG_KIND && joined) {
        return whole.without(kind.length());
      }
    }
    return whole;
  }

  /**
   * The number of a house: of {@code 3/12} the last one.
   *
   * @param leading only one that stands in front counts
   */
  private static int number(Cell cell, boolean leading) {
    int value = 0;
    boolean open = false;
    int to = leading ? afterNumber(cell) : cell.to();
    for (int i = cell.from(); i < to; i++) {
      int c = cell.text()[i];
      boolean digit = c >= '0' && c <= '9';
      if (digit) {
        value = open ? Math.min(value * 10 + c - '0', 1_000_000) : c - '0';
      }
      open = digit;
    }
    return value;
  }

  private static int afterNumber(Cell cell) {
    int at = cell.from();
    while (at < cell.to() && cell.text()[at] >= 0 && !letter(cell.text()[at])) {
      at++;
    }
    return at;
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
