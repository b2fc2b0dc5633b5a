package org.relieflink.kernel;

import java.util.Arrays;

/**
 * 撤销的区划代码去了哪里 · Where abolished division codes went, as plain numbers.
 *
 * <p>Read straight from the table, since matching asks it at every start: {@link DivisionCode}
 * knows more and takes longer to load.
 */
public final class AbolishedCodes {
  private static final int[] NONE = {};
  private static final String MARK = ",abolished,";

  private static final int[] CODES;
  private static final int[][] SUCCESSORS;

  static {
    String text = ReferenceTable.text("divisions.csv");
    int count = 0;
    int[] codes = new int[1 << 13];
    int[][] successors = new int[1 << 13][];
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
      int start = text.lastIndexOf('\n', at) + 1;
      int end = text.indexOf('\n', at);
      codes[count] = Integer.parseInt(text, start, start + 6, 10);
      successors[count++] = codes(text, at + MARK.length(), end < 0 ? text.length() : end);
    }
    CODES = Arrays.copyOf(codes, count);
    SUCCESSORS = Arrays.copyOf(successors, count);
    for (int i = 1; i < count; i++) {
      if (CODES[i - 1] >= CODES[i]) {
        throw new IllegalStateException("divisions.csv is not in the order of its codes");
      }
    }
  }

  private AbolishedCodes() {}

  private static int[] codes(String text, int from, int to) {
    int[] codes = new int[(to - from + 1) / 7];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Integer.parseInt(text, from + 7 * i, from + 7 * i + 6, 10);
    }
    return codes;
  }

  /** 是否已撤销 · Whether a six-digit code is abolished. */
  public static boolean contains(int code) {
    return Arrays.binarySearch(CODES, code) >= 0;
  }

  /** 后继代码 · The codes that took over its territory; none where it is not abolished or unknown. */
  public static int[] successors(int code) {
    int at = Arrays.binarySearch(CODES, code);
    return at < 0 ? NONE : SUCCESSORS[at].clone();
  }
}
