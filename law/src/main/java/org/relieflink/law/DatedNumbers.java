package org.relieflink.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 有日期的一个数：one part of a rule file, a row for each time, with its status and source; at most one row
 * on any day.
 */
public final class DatedNumbers {
  private final String what;
  private final List<Row> rows;

  private record Row(int number, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  private DatedNumbers(String what, List<Row> rows) {
    this.what = what;
    this.rows = rows;
    for (Row row : rows) {
      if (rows.stream().filter(one -> one.validOn(row.from)).count() > 1) {
        throw new IllegalStateException(what + ": two limits on " + row.from);
      }
    }
  }

  /**
   * Reads a part.
   *
   * @param key of the number in each row, which is at least 1
   * @throws IllegalStateException when a row is half understood, or two are in force on one day
   */
  public static DatedNumbers read(RuleFile file, String part, String key) {
    List<Row> rows =
        file.rows(part, Set.of(key, "status", "source", "valid_from", "valid_to")).stream()
            .map(DatedNumbers::withSource)
            .map(row -> new Row(row.number(key), row.day("valid_from"), row.dayOrNull("valid_to")))
            .toList();
    return new DatedNumbers(file.file() + ": " + part, rows);
  }

  private static RuleFile withSource(RuleFile row) {
    row.status();
    row.text("source");
    return row;
  }

  /**
   * The number of a day.
   *
   * @throws IllegalStateException when none is in force
   */
  public int on(LocalDate day) {
    return rows.stream()
        .filter(row -> row.validOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(what + ": no limit on " + day))
        .number;
  }
}
