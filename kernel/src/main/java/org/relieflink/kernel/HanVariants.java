package org.relieflink.kernel;

import java.util.HashMap;
import java.util.Map;

/** 简繁对照表 · Traditional and variant forms to the simplified one. */
final class HanVariants {
  /** 乾 is a given-name character of its own (乾坤); folding it into 干 would join two persons. */
  private static final int KEPT = '乾';

  private static final int BASIC_PLANE = 0x10000;
  private static final int[] BASIC = new int[BASIC_PLANE];
  private static final Map<Integer, Integer> BEYOND = new HashMap<>();

  static {
    ReferenceTable.forEachRow("variants_trad_to_simp.csv", 2, HanVariants::add);
    BEYOND.replaceAll((from, to) -> canonical(to));
    for (int from = 0; from < BASIC_PLANE; from++) {
      if (BASIC[from] != 0) {
        BASIC[from] = canonical(BASIC[from]); // 薴 is written 苧, and 苧 itself is written 苎
      }
    }
  }

  private HanVariants() {}

  static int canonical(int codePoint) {
    if (codePoint < 0 || codePoint >= BASIC_PLANE) {
      return BEYOND.getOrDefault(codePoint, codePoint);
    }
    int simplified = BASIC[codePoint];
    return simplified == 0 ? codePoint : simplified;
  }

  private static void add(String[] cells) {
    int from = cells[0].codePointAt(0);
    int to = cells[1].codePointAt(0);
    if (from == KEPT) {
      return;
    }
    if (from < BASIC_PLANE) {
      BASIC[from] = to;
    } else {
      BEYOND.put(from, to);
    }
  }
}
