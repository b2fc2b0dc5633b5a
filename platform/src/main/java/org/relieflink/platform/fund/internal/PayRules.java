package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;

/** 付款的规则表：all versions. */
final class PayRules {
  static final Set<String> FILE =
      Set.of(
          "version",
          "last_confirmed_on",
          "account_persons",
          "release",
          "late",
          "retry_wait",
          "retry_most",
          "most_lines",
          "scan_megabytes",
          "scans_most",
          "deaths");
  private static final Set<String> BAND =
      Set.of("up_to_yuan", "others", "status", "source", "valid_from", "valid_to");
  private static final int MOST_OTHERS = 9;

  private final DatedNumbers persons;
  private final DatedNumbers late;
  private final DatedNumbers wait;
  private final DatedNumbers times;
  private final DatedNumbers megabytes;
  private final DatedNumbers scans;
  private final List<Band> bands;
  private final int mostLines;
  private final List<String> deaths;

  /** 放行的一档。 */
  private record Band(Fen most, int others, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  PayRules(RuleFile yaml) {
    persons = DatedNumbers.read(yaml, "account_persons", "persons");
    late = DatedNumbers.read(yaml, "late", "days");
    wait = DatedNumbers.read(yaml, "retry_wait", "days");
    times = DatedNumbers.read(yaml, "retry_most", "times");
    megabytes = DatedNumbers.read(yaml, "scan_megabytes", "megabytes");
    scans = DatedNumbers.read(yaml, "scans_most", "scans");
    bands =
        yaml.rows("release", BAND).stream()
            .map(PayRules::band)
            .sorted(Comparator.comparing(Band::most))
            .toList();
    mostLines = yaml.limit("most_lines");
    deaths = yaml.words("deaths");
  }

  private static Band band(RuleFile row) {
    row.status();
    row.text("source");
    return new Band(
        Fen.ofYuan(row.number("up_to_yuan")),
        row.number("others", 1, MOST_OTHERS),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  /** How many different beneficiaries may have one account. */
  int accountPersons(LocalDate day) {
    return persons.on(day);
  }

  /**
   * How many others release a batch of this amount; above the last band as many as in it, and one
   * more.
   */
  int others(long fen, LocalDate day) {
    List<Band> today = bands.stream().filter(one -> one.validOn(day)).toList();
    if (today.isEmpty()) {
      throw new IllegalStateException("payments: nobody may release on " + day);
    }
    return today.stream()
        .filter(one -> fen <= one.most.amount())
        .findFirst()
        .map(Band::others)
        .orElse(today.get(today.size() - 1).others + 1);
  }

  /** Amounts in fen at which one more has to release, smallest first. */
  List<Long> limits(LocalDate day) {
    List<Long> all =
        bands.stream().filter(one -> one.validOn(day)).map(one -> one.most.amount()).toList();
    return all.isEmpty() ? all : all.subList(0, all.size() - 1);
  }

  /** Days after which a receipt is late. */
  int lateDays(LocalDate day) {
    return late.on(day);
  }

  /** The first day on which what came back may be paid again. */
  LocalDate retryFrom(LocalDate day) {
    return day.plusDays(wait.on(day));
  }

  int retryMost(LocalDate day) {
    return times.on(day);
  }

  /** Megabytes that a scan of a signed paper may have. */
  int scanMegabytes(LocalDate day) {
    return megabytes.on(day);
  }

  /** How many scans one payment may have. */
  int scansMost(LocalDate day) {
    return scans.on(day);
  }

  int mostLines() {
    return mostLines;
  }

  /** Lists in which who died stands. */
  List<String> deaths() {
    return deaths;
  }
}
