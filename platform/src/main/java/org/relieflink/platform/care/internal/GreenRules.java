package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RuleFile;

/** 绿色通道的规则：which group of the priority list, how soon the review, whom to ask for what. */
final class GreenRules {
  static final String PART = "green";
  private static final Set<String> ROW =
      Set.of("group", "review_days", "asks", "status", "source", "valid_from", "valid_to");
  private static final Set<String> ASK = Set.of("line", "help");
  private static final int LONGEST = 30; // days

  private final List<Row> rows;

  /** 请一个部门做什么。 */
  record Wanted(String line, String help) {}

  /**
   * 一版。
   *
   * @param group id of the priority list
   * @param reviewDays calendar days after the registration; 0 = the same day
   */
  record Row(
      String group, int reviewDays, List<Wanted> asks, LocalDate from, @Nullable LocalDate to) {
    Row {
      asks = List.copyOf(asks);
    }

    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  GreenRules(RuleFile yaml) {
    rows = yaml.rows(PART, ROW).stream().map(GreenRules::row).toList();
    for (Row row : rows) {
      if (rows.stream().filter(one -> one.validOn(row.from)).count() > 1) {
        throw new IllegalStateException("care rules: two green channels on " + row.from);
      }
    }
  }

  private static Row row(RuleFile file) {
    file.status();
    file.text("source");
    return new Row(
        file.text("group"),
        file.number("review_days", 0, LONGEST),
        file.rows("asks", ASK).stream()
            .map(ask -> new Wanted(ask.text("line"), ask.text("help")))
            .toList(),
        file.day("valid_from"),
        file.dayOrNull("valid_to"));
  }

  Optional<Row> on(LocalDate day) {
    return rows.stream().filter(one -> one.validOn(day)).findFirst();
  }
}
