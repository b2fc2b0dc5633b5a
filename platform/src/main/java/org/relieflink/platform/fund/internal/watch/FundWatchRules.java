package org.relieflink.platform.fund.internal.watch;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;

/** 盯着钱的数字：how near a limit is just under it, when money is idle, how a need is forecast. */
public final class FundWatchRules {
  public static final Set<String> FILE =
      Set.of(
          "version",
          "last_confirmed_on",
          "just_under",
          "idle",
          "forecast",
          "forecast_least",
          "clocks",
          "freeze",
          "purposes");
  private static final Set<String> PURPOSE = Set.of("purpose", "for", "status", "source");
  private static final String ANY = "any";
  private static final String URGENT = "urgent";

  private final DatedNumbers justUnder;
  private final DatedNumbers idle;
  private final DatedNumbers forecast;
  private final DatedNumbers least;
  private final DatedNumbers clocks;
  private final DatedNumbers freeze;
  private final List<Serves> serves;

  /** 一种用途给谁：any case, urgent ones, or a group of the priority list. */
  private record Serves(String purpose, String whom) {
    boolean fits(boolean urgent, Set<String> groups) {
      return whom.equals(ANY) || (whom.equals(URGENT) && urgent) || groups.contains(whom);
    }
  }

  public FundWatchRules(RuleFile yaml) {
    justUnder = DatedNumbers.read(yaml, "just_under", "percent");
    idle = DatedNumbers.read(yaml, "idle", "days");
    forecast = DatedNumbers.read(yaml, "forecast", "days");
    least = DatedNumbers.read(yaml, "forecast_least", "cases");
    clocks = DatedNumbers.read(yaml, "clocks", "days");
    freeze = DatedNumbers.read(yaml, "freeze", "days");
    serves = yaml.rows("purposes", PURPOSE).stream().map(FundWatchRules::serves).toList();
  }

  private static Serves serves(RuleFile row) {
    row.status();
    row.text("source");
    return new Serves(row.text("purpose"), row.text("for"));
  }

  /** Codes of the purposes that a case may be paid for, in the order of the file. */
  public Set<String> purposes(boolean urgent, Set<String> groups) {
    return serves.stream()
        .filter(one -> one.fits(urgent, groups))
        .map(Serves::purpose)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Days of reservations whose clocks are read. */
  public int clockDays(LocalDate day) {
    return clocks.on(day);
  }

  /** Days that one freeze lasts at most. */
  public int freezeDays(LocalDate day) {
    return freeze.on(day);
  }

  int justUnderPercent(LocalDate day) {
    return justUnder.on(day);
  }

  /** Days without use after which money is idle. */
  public int idleDays(LocalDate day) {
    return idle.on(day);
  }

  /** Days of decisions that a need is forecast from. */
  public int forecastDays(LocalDate day) {
    return forecast.on(day);
  }

  /** Fewer decided cases give no forecast. */
  public int forecastLeast(LocalDate day) {
    return least.on(day);
  }
}
