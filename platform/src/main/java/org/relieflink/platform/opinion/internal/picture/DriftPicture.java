package org.relieflink.platform.opinion.internal.picture;

import org.relieflink.platform.opinion.Drift;

/**
 * 偏离的变化图：one point for each quarter, the band around zero; a small number is a ring, what lies off
 * the scale stands at its edge.
 */
public final class DriftPicture {
  private static final int HEIGHT = 132;
  private static final int TOP = 12;
  private static final int BASE = 104;
  private static final int LEFT = 44;
  private static final int RIGHT = 14;
  private static final int SCALE = 2; // the picture reaches twice the band
  private static final int DOT = 5;

  private final Drift drift;
  private final int width;
  private final Pen pen = new Pen();

  private DriftPicture(Drift drift, int width) {
    this.drift = drift;
    this.width = width;
  }

  /**
   * 图里的字。
   *
   * @param first label of the first quarter
   * @param last label of the last
   */
  public record Words(String title, String description, String first, String last) {}

  /** One line of the drift, drawn at this width. */
  public static Drawing of(Drift drift, Drift.Line line, int width, Words words) {
    return new DriftPicture(drift, width).draw(line, words);
  }

  private double x(int at) {
    int steps = Math.max(1, drift.quarters().size() - 1);
    return LEFT + DOT + (double) at / steps * (width - LEFT - RIGHT - DOT);
  }

  private double y(long percent) {
    double most = (double) drift.percent() * SCALE;
    double shown = Math.max(-most, Math.min(most, (double) percent));
    return (TOP + BASE) / 2.0 - shown / most * (BASE - TOP) / 2.0;
  }

  private Drawing draw(Drift.Line line, Words words) {
    double high = y(drift.percent());
    double low = y(-drift.percent());
    pen.box(new Pen.Area(LEFT, high, width - (double) LEFT - RIGHT + DOT, low - high), "band");
    pen.across(LEFT, width - (double) RIGHT + DOT, y(0), "axis");
    pen.label(LEFT - 6.0, high + 4, "t-s end", "+" + drift.percent() + "%");
    pen.label(LEFT - 6.0, y(0) + 4, "t-s end", "0");
    pen.label(LEFT - 6.0, low + 4, "t-s end", "−" + drift.percent() + "%");
    pen.label(LEFT, BASE + 20.0, "t-s", words.first());
    pen.label(width - (double) RIGHT + DOT, BASE + 20.0, "t-s end", words.last());
    points(line);
    return pen.drawing(width, HEIGHT, words.title(), words.description());
  }

  private void points(Drift.Line line) {
    StringBuilder path = new StringBuilder();
    for (Drift.Point point : line.points()) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(Pen.number(x(point.at())))
          .append(' ')
          .append(Pen.number(y(point.percent())));
    }
    pen.shape(path.toString(), "line-2");
    for (Drift.Point point : line.points()) {
      String kind = drift.small(point.count()) ? "ring" : "main";
      pen.dot(x(point.at()), y(point.percent()), DOT, kind);
    }
  }
}
