package org.relieflink.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * 找表头。 Finds the header: the row with the most known names, else the most cells that read like
 * names.
 *
 * <p>A title is one cell, a data row holds long numbers and dates; a header holds neither. Among
 * equals the upper row wins, for data stands below.
 */
final class HeaderFinder {
  private static final int LONGEST_NAME = 40;
  private static final int KNOWN_WEIGHT = 1_000;

  /** A year in a name ("2026年补助") is still a name; a longer run of digits is data. */
  private static final int DIGITS_OF_DATA = 5;

  private final Predicate<String> known;
  private final List<Row> rows = new ArrayList<>();

  HeaderFinder(Predicate<String> known) {
    this.known = known;
  }

  /** Takes one of the first rows; false when enough were seen. */
  boolean offer(Row row) {
    if (row.number() > TableLimits.HEADER_SEARCH_ROWS) {
      return false;
    }
    rows.add(row);
    return true;
  }

  Optional<Header> best() {
    Row best = null;
    int bestScore = 0;
    for (Row row : rows) {
      int score = score(row);
      if (score > bestScore) {
        best = row;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best)
        .map(row -> new Header(row.number(), row.cells().stream().map(CellText::strip).toList()));
  }

  private int score(Row row) {
    int names = 0;
    int familiar = 0;
    for (int column = 0; column < row.cells().size(); column++) {
      String text = row.text(column);
      if (row.kind(column) == CellKind.TEXT && readsLikeName(text)) {
        names++;
        familiar += known.test(ColumnNames.normalize(text)) ? 1 : 0;
      }
    }
    boolean title = names == 1 && familiar == 0 && widest() > 1;
    return title ? 0 : familiar * KNOWN_WEIGHT + names;
  }

  private int widest() {
    return rows.stream()
        .mapToInt(row -> (int) row.cells().stream().filter(cell -> !CellText.isBlank(cell)).count())
        .max()
        .orElse(0);
  }

  private static boolean readsLikeName(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
      if (digits >= DIGITS_OF_DATA) {
        return false;
      }
    }
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && text.chars().anyMatch(Character::isLetter);
  }
}
