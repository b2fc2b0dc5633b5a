package org.relieflink.synthetic.people;

import java.util.List;

/** 手机号 · Mobile phone numbers, drawn at random. */
public final class Phones {
  private static final List<String> STARTS =
      List.of(
          "130", "133", "135", "136", "137", "138", "139", "150", "151", "152", "158", "159", "177",
          "180", "182", "187", "189", "195");

  private Phones() {}

  public static String next(SplitMix random) {
    return random.pick(STARTS) + Digits.padded(random.below(100_000_000), 8);
  }
}
