package org.relieflink.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 成年：from which age a person is grown up, as dated in {@code majority.yaml}. */
public final class Majority {
  private static final Set<String> FILE = Set.of("version", "last_confirmed_on", "majority");
  private static final Set<String> ROW =
      Set.of("years", "status", "source", "instrument", "article", "valid_from", "valid_to");
  private static final Majority SHIPPED =
      new Majority(RuleFile.shipped("org/relieflink/law/majority.yaml", FILE));

  private final List<Row> rows;

  private record Row(int years, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  private Majority(RuleFile yaml) {
    rows =
        yaml.rows("majority", ROW).stream()
            .map(
                row ->
                    new Row(row.number("years"), row.day("valid_from"), row.dayOrNull("valid_to")))
            .toList();
    yaml.rows("majority", ROW).forEach(RuleFile::clause);
  }

  /** As it ships. */
  public static Majority shipped() {
    return SHIPPED;
  }

  /** Whether a person born on a day is a minor on another; days before the first row go by it. */
  public boolean minor(LocalDate born, LocalDate day) {
    Row valid = rows.stream().filter(row -> row.validOn(day)).findFirst().orElse(rows.get(0));
    return Period.between(born, day).getYears() < valid.years;
  }
}
