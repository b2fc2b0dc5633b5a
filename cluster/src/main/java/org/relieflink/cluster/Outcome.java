package org.relieflink.cluster;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.relieflink.linkage.ListNotes;
import org.relieflink.linkage.ScreeningSummary;

/**
 * 一步做完后记下的数。 What was counted when a step was done; kept in its marker, so that a restart counts
 * the same.
 */
record Outcome(Map<String, Long> counts) implements Serializable {
  Outcome {
    counts = new TreeMap<>(counts);
  }

  static final Outcome NONE = new Outcome(Map.of());

  static Outcome of(String name, long value) {
    return new Outcome(Map.of(name, value));
  }

  static Outcome of(ListNotes notes) {
    return of("rows", notes.rows())
        .and("without-id", notes.withoutId())
        .and("repeated-ids", notes.duplicates())
        .and("numbers", notes.numbers())
        .and("damaged-numbers", notes.damaged());
  }

  static Outcome of(ListNotes notes, ScreeningSummary summary) {
    return of(notes)
        .and("parties", summary.parties())
        .and("parties-hit", summary.partiesHit())
        .and("self-auto", summary.selfAuto())
        .and("self-review", summary.selfReview())
        .and("household-auto", summary.householdAuto())
        .and("household-review", summary.householdReview())
        .and("hits", summary.hits());
  }

  Outcome and(String name, long value) {
    Map<String, Long> more = new LinkedHashMap<>(counts);
    more.merge(name, value, Long::sum);
    return new Outcome(more);
  }

  Outcome and(Outcome other) {
    Map<String, Long> sum = new LinkedHashMap<>(counts);
    other.counts.forEach((name, value) -> sum.merge(name, value, Long::sum));
    return new Outcome(sum);
  }

  Outcome without(String name) {
    Map<String, Long> fewer = new LinkedHashMap<>(counts);
    fewer.remove(name);
    return new Outcome(fewer);
  }

  static Outcome sum(Iterable<Outcome> outcomes) {
    Outcome sum = NONE;
    for (Outcome outcome : outcomes) {
      sum = sum.and(outcome);
    }
    return sum;
  }

  /** The count of a name, 0 for one that was not counted. */
  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** One {@code name=value} a line. */
  String text() {
    StringBuilder text = new StringBuilder();
    counts.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString();
  }

  /** Reads what {@link #text} wrote. */
  static Outcome parse(String text) {
    Map<String, Long> counts = new LinkedHashMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> counts.put(pair[0], Long.valueOf(pair[1])));
    return new Outcome(counts);
  }
}
