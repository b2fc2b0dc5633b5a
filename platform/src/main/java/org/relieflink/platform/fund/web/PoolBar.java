package org.relieflink.platform.fund.web;

import java.util.ArrayList;
import java.util.List;

/** 一个池子的横条：what became of what was received, one part each, drawn to one scale. */
record PoolBar(int width, List<Part> parts) {
  static final int WIDE = 760;
  static final int PHONE = 320;

  /** 一份多少。 */
  record Amount(String style, long fen) {}

  /** 一段。 */
  record Part(int x, int width, String style) {}

  static PoolBar of(List<Amount> amounts, int width) {
    double all = Math.max(1, amounts.stream().mapToLong(Amount::fen).sum());
    List<Part> parts = new ArrayList<>();
    long done = 0;
    for (Amount amount : amounts) {
      int from = (int) Math.round(done / all * width);
      done += amount.fen();
      int to = (int) Math.round(done / all * width);
      if (to > from) {
        parts.add(new Part(from, to - from, "fund-" + amount.style()));
      }
    }
    return new PoolBar(width, List.copyOf(parts));
  }

  /** 0 0 760 32. */
  public String viewBox() {
    return "0 0 " + width + " 32";
  }
}
