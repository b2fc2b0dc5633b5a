package org.relieflink.platform.opinion.internal.picture;

import java.util.ArrayList;
import java.util.List;

/** 金额轴：round marks for a span of money, at most six steps. */
record MoneyAxis(long fromFen, long toFen, long stepFen) {
  private static final long FEN = 100;
  private static final long TEN_THOUSAND = 10_000 * FEN;
  private static final int MOST_STEPS = 6;

  /** From zero to at least {@code most}. */
  static MoneyAxis upTo(long most) {
    return over(0, Math.max(most, 1_000 * FEN));
  }

  /** Round marks that enclose both ends. */
  static MoneyAxis over(long least, long most) {
    long step = 1_000 * FEN;
    int turn = 0;
    while (ceil(most, step) - floor(least, step) > step * MOST_STEPS) {
      step = turn % 3 == 1 ? step * 5 / 2 : step * 2; // 1 2 5 10 20 50 …
      turn++;
    }
    long from = floor(least, step);
    return new MoneyAxis(from, Math.max(ceil(most, step), from + step), step);
  }

  private static long floor(long fen, long step) {
    return Math.floorDiv(fen, step) * step;
  }

  private static long ceil(long fen, long step) {
    return -Math.floorDiv(-fen, step) * step;
  }

  List<Long> marks() {
    List<Long> marks = new ArrayList<>();
    for (long mark = fromFen; mark <= toFen; mark += stepFen) {
      marks.add(mark);
    }
    return marks;
  }

  /** 0, 5,000, 1 万, 1.5 万. */
  static String text(long fen) {
    if (fen == 0 || fen % (TEN_THOUSAND / 10) != 0 || fen < TEN_THOUSAND) {
      return new org.relieflink.kernel.Fen(fen).yuanText();
    }
    return Pen.number((double) fen / TEN_THOUSAND) + " 万";
  }
}
