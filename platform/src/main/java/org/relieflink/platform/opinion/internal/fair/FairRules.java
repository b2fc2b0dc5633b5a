package org.relieflink.platform.opinion.internal.fair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.opinion.LikeFact;

/** 同类案件的规则表：dated distances and bands; exactly one of each on a day. */
public final class FairRules {
  /** Keys of the file. */
  public static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "distances", "bands", "losses", "age_groups");

  private static final Set<String> DISTANCE =
      Set.of(
          "title",
          "farthest",
          "CASE_TYPE",
          "LOSS",
          "HARDSHIP",
          "DEPENDANTS",
          "AGE_GROUP",
          "PLACE_LEVEL",
          "status",
          "source",
          "valid_from",
          "valid_to");
  private static final Set<String> BAND =
      Set.of("title", "percent", "years", "least", "status", "source", "valid_from", "valid_to");
  private static final Set<String> LOSS = Set.of("name", "from_yuan", "status", "source");
  private static final Set<String> AGE = Set.of("name", "from_years", "status", "source");
  private static final int MOST_WEIGHT = 1_000;
  private static final int MOST_PERCENT = 99; // the lower edge stays above zero
  private static final long FEN = 100;

  private final List<Dated<Weights>> distances = new ArrayList<>();
  private final List<Dated<Band>> bands = new ArrayList<>();
  private final List<Long> losses;
  private final List<Long> ages;

  /** Reads a file, which has to keep to {@link #FILE}. */
  public FairRules(RuleFile yaml) {
    yaml.rows("distances", DISTANCE).forEach(row -> add(distances, row, weights(row)));
    yaml.rows("bands", BAND).forEach(row -> add(bands, row, band(row)));
    losses = rising(yaml.rows("losses", LOSS), "from_yuan").stream().map(one -> one * FEN).toList();
    ages = rising(yaml.rows("age_groups", AGE), "from_years");
  }

  /** 一个版本。 */
  private record Dated<T>(T value, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** 权数，和最远算到多远。 */
  record Weights(Map<LikeFact, Integer> of, int farthest) {
    int of(LikeFact fact) {
      return of.getOrDefault(fact, 0);
    }
  }

  /**
   * 幅度。
   *
   * @param percent half width around the median
   * @param years how far back
   * @param least fewer are not compared
   */
  public record Band(int percent, int years, int least) {}

  private static <T> void add(List<Dated<T>> into, RuleFile row, T value) {
    row.status();
    row.text("source");
    Dated<T> one = new Dated<>(value, row.day("valid_from"), row.dayOrNull("valid_to"));
    if (into.stream().anyMatch(known -> known.validOn(one.from) || one.validOn(known.from))) {
      throw new IllegalStateException(row.file() + ": two versions on one day in " + row.row());
    }
    into.add(one);
  }

  private static Weights weights(RuleFile row) {
    Map<LikeFact, Integer> weights = new EnumMap<>(LikeFact.class);
    for (LikeFact fact : LikeFact.values()) {
      weights.put(fact, row.number(fact.name(), 0, MOST_WEIGHT));
    }
    return new Weights(weights, row.number("farthest", 0, MOST_WEIGHT));
  }

  private static Band band(RuleFile row) {
    return new Band(
        row.number("percent", 1, MOST_PERCENT), row.number("years"), row.number("least"));
  }

  private static List<Long> rising(List<RuleFile> rows, String key) {
    List<Long> from = new ArrayList<>();
    for (RuleFile row : rows) {
      row.status();
      row.text("source");
      row.text("name");
      long start = row.number(key, 0, Integer.MAX_VALUE);
      boolean first = from.isEmpty();
      if (first ? start != 0 : start <= from.get(from.size() - 1)) {
        throw new IllegalStateException(row.file() + ": " + key + " rises from 0, in " + row.row());
      }
      from.add(start);
    }
    return from;
  }

  /** Valid on a day. */
  public Band band(LocalDate day) {
    return valid(bands, day);
  }

  Weights weights(LocalDate day) {
    return valid(distances, day);
  }

  private static <T> T valid(List<Dated<T>> all, LocalDate day) {
    return all.stream()
        .filter(one -> one.validOn(day))
        .findFirst()
        .map(Dated::value)
        .orElseThrow(() -> new IllegalStateException("fairness rules: none on " + day));
  }

  /** Place of a loss among the bands. */
  int lossBand(long fen) {
    return place(losses, fen);
  }

  /** Place of an age among the groups. */
  int ageGroup(int years) {
    return place(ages, years);
  }

  private static int place(List<Long> from, long value) {
    int place = 0;
    while (place + 1 < from.size() && value >= from.get(place + 1)) {
      place++;
    }
    return place;
  }
}
