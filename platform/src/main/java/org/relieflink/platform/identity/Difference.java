package org.relieflink.platform.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * 逐字对比：哪几个字不同。 Marks the characters that are not in the other text (longest common subsequence).
 *
 * <p>What is compared may be shown masked: then the marks are set by the true texts, so that one
 * sees that a hidden character differs without seeing it.
 */
public final class Difference {
  /** Longer texts are not compared letter by letter: nobody reads the marks there. */
  private static final int LONGEST = 200;

  private Difference() {}

  /** 一段：同或不同。 A stretch of text that differs, or does not. */
  public record Stretch(String text, boolean differs) {}

  /** The shown text of one side, cut into stretches. */
  public static List<Stretch> mark(String shown, String own, String other) {
    int[] points = shown.codePoints().toArray();
    boolean[] same = common(own.codePoints().toArray(), other.codePoints().toArray());
    if (same.length != points.length || other.isEmpty()) {
      return shown.isEmpty() ? List.of() : List.of(new Stretch(shown, false));
    }
    List<Stretch> stretches = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      if (i > 0 && same[i] != same[i - 1]) {
        stretches.add(new Stretch(text.toString(), !same[i - 1]));
        text.setLength(0);
      }
      text.appendCodePoint(points[i]);
    }
    if (text.length() > 0) {
      stretches.add(new Stretch(text.toString(), !same[points.length - 1]));
    }
    return stretches;
  }

  /** For each character of {@code own}: whether it has its partner in {@code other}. */
  private static boolean[] common(int[] own, int[] other) {
    boolean[] same = new boolean[own.length];
    if (own.length > LONGEST || other.length > LONGEST) {
      java.util.Arrays.fill(same, true);
      return same;
    }
    int[][] length = lengths(own, other);
    int i = 0;
    int j = 0;
    while (i < own.length && j < other.length) {
      if (own[i] == other[j]) {
        same[i] = true;
        i++;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return same;
  }

  private static int[][] lengths(int[] own, int[] other) {
    int[][] length = new int[own.length + 1][other.length + 1];
    for (int i = own.length - 1; i >= 0; i--) {
      for (int j = other.length - 1; j >= 0; j--) {
        length[i][j] =
            own[i] == other[j]
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }
}
