package org.relieflink.platform.watch.internal.find;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 平时：the median of the persons an officer looked at in the hours (days) in which there was any
 * look.
 */
final class Habit {
  private Habit() {}

  /** Whole hours before a moment; empty when too few to know. */
  static Optional<Double> ofHours(List<Look> looks, Instant before, int history) {
    return median(looks, before, history, look -> look.at().truncatedTo(ChronoUnit.HOURS));
  }

  /** Days before the day of a moment. */
  static Optional<Double> ofDays(List<Look> looks, Instant before, int history) {
    Instant midnight = before.atZone(Look.ZONE).toLocalDate().atStartOfDay(Look.ZONE).toInstant();
    return median(looks, midnight, history, Look::day);
  }

  private static Optional<Double> median(
      List<Look> looks, Instant before, int history, Function<Look, Object> slot) {
    Map<Object, List<Look>> slots =
        looks.stream()
            .filter(look -> look.at().isBefore(before))
            .collect(Collectors.groupingBy(slot));
    if (slots.size() < history || slots.isEmpty()) {
      return Optional.empty();
    }
    List<Long> counts = slots.values().stream().map(Finding::persons).sorted().toList();
    int middle = counts.size() / 2;
    return Optional.of(
        counts.size() % 2 == 1
            ? (double) counts.get(middle)
            : (counts.get(middle - 1) + counts.get(middle)) / 2.0);
  }
}
