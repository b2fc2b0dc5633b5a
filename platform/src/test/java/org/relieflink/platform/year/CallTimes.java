package org.relieflink.platform.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 每一种调用多久：and whether the last of the year took longer than the first. */
final class CallTimes {
  private static final int SHOWN = 14;
  private static final double NANOS = 1e6;

  private final Map<String, List<Long>> times = new TreeMap<>();

  /** 要量的一件。 */
  interface Timed<T> {
    T run() throws Exception;
  }

  <T> T of(String kind, Timed<T> work) throws Exception {
    long began = System.nanoTime();
    T done = work.run();
    times.computeIfAbsent(kind, key -> new ArrayList<>()).add(System.nanoTime() - began);
    return done;
  }

  /** Numbers and what is asked left out. */
  static String kind(String method, String path) {
    return method + " " + path.replaceAll("[?].*", "").replaceAll("[0-9]+", "N");
  }

  /** The kinds that took longest together, with the mean of the first and of the last quarter. */
  List<String> told() {
    return times.entrySet().stream()
        .sorted(Comparator.comparingDouble(one -> -sum(one.getValue())))
        .limit(SHOWN)
        .map(one -> line(one.getKey(), one.getValue()))
        .toList();
  }

  private static double sum(List<Long> nanos) {
    return nanos.stream().mapToLong(Long::longValue).sum() / NANOS;
  }

  private static double mean(List<Long> nanos) {
    return nanos.isEmpty() ? 0 : sum(nanos) / nanos.size();
  }

  private static String line(String kind, List<Long> all) {
    int quarter = (all.size() + 3) / 4;
    return "%-44s %6d times, %8.1f s, first quarter %6.1f ms each, last %6.1f ms"
        .formatted(
            kind,
            all.size(),
            sum(all) / 1000,
            mean(all.subList(0, quarter)),
            mean(all.subList(all.size() - quarter, all.size())));
  }
}
