package org.relieflink.platform.pool.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 每个字段填了多少、坏了多少。 Counts filled and faulty cells while the rows stream by. */
final class FieldTally {
  private final Map<String, long[]> filledAndFaulty = new LinkedHashMap<>();

  void count(String field, boolean filled, boolean faulty) {
    long[] counts = filledAndFaulty.computeIfAbsent(field, key -> new long[2]);
    counts[0] += filled ? 1 : 0;
    counts[1] += faulty ? 1 : 0;
  }

  /** Goes on from these counts, in their order. */
  void goOn(List<FieldCount> before) {
    before.forEach(
        one -> filledAndFaulty.put(one.field(), new long[] {one.filled(), one.faulty()}));
  }

  List<FieldCount> counts() {
    return filledAndFaulty.entrySet().stream()
        .map(field -> new FieldCount(field.getKey(), field.getValue()[0], field.getValue()[1]))
        .toList();
  }
}
