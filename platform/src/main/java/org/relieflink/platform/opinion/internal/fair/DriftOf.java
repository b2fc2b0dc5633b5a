package org.relieflink.platform.opinion.internal.fair;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relieflink.platform.opinion.Drift;
import org.relieflink.platform.opinion.LikeCases;
import org.relieflink.platform.opinion.internal.fair.LikeFacts.Kept;

/** 算偏离：each proposal against the median of like cases of others; then the median of a quarter. */
public final class DriftOf {
  private static final int QUARTERS = 4;
  private static final int MONTHS = 3;
  private static final long WHOLE = 100;

  private final Distance distance;
  private final FairRules.Band band;
  private final ZoneId zone;

  public DriftOf(Distance distance, FairRules.Band band, ZoneId zone) {
    this.distance = distance;
    this.band = band;
    this.zone = zone;
  }

  /** 一件的偏离。 */
  private record One(Kept kept, int quarter, long percent) {}

  /**
   * Of these proposals. An office is compared with the others, a handler with the others: measured
   * against itself everybody is usual.
   */
  public Drift of(List<Kept> all, LocalDate today) {
    int last = quarter(today);
    int first = last - band.years() * QUARTERS;
    Function<Kept, String> office = one -> one.facts().place();
    Function<Kept, String> handler = Kept::officer;
    List<One> offices = compared(all, office, first);
    List<One> handlers = compared(all, handler, first);
    List<Drift.Line> lines = new ArrayList<>(lines(offices, office, false));
    lines.addAll(lines(handlers, handler, true));
    Set<Long> compared = new HashSet<>();
    Stream.concat(offices.stream(), handlers.stream())
        .forEach(one -> compared.add(one.kept.candidateId()));
    return new Drift(
        quarters(first, last),
        lines,
        band.least(),
        band.percent(),
        band.years(),
        compared.size(),
        all.size() - compared.size());
  }

  private List<One> compared(List<Kept> all, Function<Kept, String> whose, int first) {
    Map<String, List<Kept>> byType =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> distance.withinOneType() ? one.facts().caseType() : ""));
    List<One> compared = new ArrayList<>();
    for (List<Kept> ofType : byType.values()) {
      for (Kept one : ofType) {
        LikeCases like = like(one, ofType, whose);
        if (!like.tooFew() && like.medianFen() > 0) {
          long percent = (one.amountFen() - like.medianFen()) * WHOLE / like.medianFen();
          int at = quarter(LocalDate.ofInstant(one.savedAt(), zone)) - first;
          compared.add(new One(one, Math.max(0, at), percent));
        }
      }
    }
    return compared;
  }

  private LikeCases like(Kept one, List<Kept> all, Function<Kept, String> whose) {
    List<Long> amounts =
        all.stream()
            .filter(other -> !whose.apply(other).equals(whose.apply(one)))
            .filter(other -> distance.near(distance.between(one.facts(), other.facts())))
            .map(Kept::amountFen)
            .toList();
    return new LikeCases(amounts, band.least(), band.percent(), band.years());
  }

  private static int quarter(LocalDate day) {
    return day.getYear() * QUARTERS + (day.getMonthValue() - 1) / MONTHS;
  }

  private static List<Drift.Quarter> quarters(int first, int last) {
    List<Drift.Quarter> quarters = new ArrayList<>();
    for (int one = first; one <= last; one++) {
      quarters.add(new Drift.Quarter(one / QUARTERS, one % QUARTERS + 1));
    }
    return quarters;
  }

  private static List<Drift.Line> lines(
      List<One> compared, Function<Kept, String> name, boolean handler) {
    Map<String, Map<Integer, List<Long>>> by = new TreeMap<>();
    for (One one : compared) {
      by.computeIfAbsent(name.apply(one.kept), unused -> new TreeMap<>())
          .computeIfAbsent(one.quarter, unused -> new ArrayList<>())
          .add(one.percent);
    }
    List<Drift.Line> lines = new ArrayList<>();
    by.forEach((who, quarters) -> lines.add(line(who, handler, quarters)));
    return lines;
  }

  private static Drift.Line line(String who, boolean handler, Map<Integer, List<Long>> quarters) {
    List<Drift.Point> points = new ArrayList<>();
    quarters.forEach((at, all) -> points.add(new Drift.Point(at, all.size(), median(all))));
    int count = points.stream().mapToInt(Drift.Point::count).sum();
    return new Drift.Line(who, handler, count, points);
  }

  private static long median(List<Long> percents) {
    List<Long> sorted = percents.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }
}
