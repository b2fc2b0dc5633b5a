package org.relieflink.platform.packs.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relieflink.law.PackTrial;

/**
 * 变化的分布：so many persons would get so much less or more, one bar a class of change, the same scale
 * for all; label and number stand beside each bar, so that nothing hangs on colour.
 *
 * @param width of the drawing in units
 * @param told the same in one sentence
 */
record ChangePicture(int width, int height, String told, List<Bar> bars) {
  static final int WIDE = 760;
  static final int PHONE = 320;
  private static final int ROW = 30;
  private static final int THICK = 18;
  private static final int LABELS = 128; // the longest label in both languages
  private static final int NUMBERS = 44;
  private static final long PERCENT = 100;

  /** 变化的一档，占原来金额的多少。 */
  private enum Step {
    HALF_LESS("mute"),
    LESS("mute"),
    LITTLE_LESS("mute"),
    SAME("main"),
    LITTLE_MORE("pos"),
    MORE("pos"),
    HALF_MORE("pos");

    private final String style;

    Step(String style) {
      this.style = style;
    }

    /** Tenths and halves, because a share is how people speak of it. */
    static Step of(PackTrial.Case one) {
      long change = one.changeFen();
      if (change == 0) {
        return SAME;
      }
      long size = Math.abs(change) * PERCENT;
      if (one.beforeFen() == 0 || size >= one.beforeFen() * 50) {
        return change > 0 ? HALF_MORE : HALF_LESS;
      }
      if (size >= one.beforeFen() * 10) {
        return change > 0 ? MORE : LESS;
      }
      return change > 0 ? LITTLE_MORE : LITTLE_LESS;
    }
  }

  /** 一条。 */
  record Bar(String label, long count, int x, int y, int width, String style) {
    /** Base line of the words. */
    public int base() {
      return y + 14;
    }

    /** Where the number stands. */
    public int numberX() {
      return x + width + 8;
    }

    /** The bar's thickness. */
    public int height() {
      return THICK;
    }
  }

  static ChangePicture of(PackTrial trial, int width, PackTexts texts) {
    Map<Step, Long> counts = new EnumMap<>(Step.class);
    trial.cases().forEach(one -> counts.merge(Step.of(one), 1L, Long::sum));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (Step step : Step.values()) {
      long count = counts.getOrDefault(step, 0L);
      int size = (int) Math.round((double) count / most * (width - LABELS - NUMBERS));
      bars.add(
          new Bar(
              texts.say("change." + step),
              count,
              LABELS,
              bars.size() * ROW + 6,
              Math.max(size, count == 0 ? 1 : 2),
              count == 0 ? "slot" : step.style));
    }
    String told =
        bars.stream()
            .map(bar -> texts.say("change.told", bar.label(), bar.count()))
            .collect(Collectors.joining(texts.say("change.and")));
    return new ChangePicture(width, bars.size() * ROW, told, List.copyOf(bars));
  }

  /** 0 0 760 210. */
  public String viewBox() {
    return "0 0 " + width + " " + height;
  }
}
