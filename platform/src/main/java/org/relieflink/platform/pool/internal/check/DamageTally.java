package org.relieflink.platform.pool.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 长号码列坏了多少。 Counts damage in the columns that hold long numbers. */
final class DamageTally {
  /** From this share on, the export itself was wrong and no row of the file can be trusted. */
  private static final double REFUSED_SHARE = 0.5;

  private final Map<Integer, int[]> filledAndDamaged = new LinkedHashMap<>();

  void count(int column, boolean damaged) {
    int[] counts = filledAndDamaged.computeIfAbsent(column, key -> new int[2]);
    counts[0]++;
    if (damaged) {
      counts[1]++;
    }
  }

  /** Goes on from these counts, in their order. */
  void goOn(List<DamagedColumn> before) {
    before.forEach(
        one -> filledAndDamaged.put(one.column(), new int[] {one.filled(), one.damaged()}));
  }

  /** All columns of long numbers as counted so far, damaged or not. */
  List<DamagedColumn> counts() {
    return filledAndDamaged.entrySet().stream()
        .map(entry -> new DamagedColumn(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
        .toList();
  }

  /** The first column that is damaged throughout. */
  Optional<DamagedColumn> worst() {
    return filledAndDamaged.entrySet().stream()
        .filter(entry -> entry.getValue()[1] > 0)
        .filter(entry -> entry.getValue()[1] >= entry.getValue()[0] * REFUSED_SHARE)
        .map(entry -> new DamagedColumn(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
        .findFirst();
  }
}
