package org.relieflink.linkage;

/** 两段文字差几步：改、缺、多一个字母，或相邻两个互换。 Edits between two words; a swap of neighbours is one. */
final class Edits {
  private Edits() {}

  static int between(Word a, Word b) {
    int width = b.length() + 1;
    int[] beforeLast = new int[width];
    int[] last = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[width];
      now[0] = i;
      for (int j = 1; j < width; j++) {
        boolean same = a.at(i - 1) == b.at(j - 1);
        int least = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], now[j - 1]));
        now[j] = swapped(a, b, i, j) ? Math.min(least, beforeLast[j - 2] + 1) : least;
      }
      beforeLast = last;
      last = now;
    }
    return last[width - 1];
  }

  private static boolean swapped(Word a, Word b, int i, int j) {
    return i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1);
  }
}
