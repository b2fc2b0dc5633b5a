package org.relieflink.platform.opinion.internal.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** 画笔：collects shapes; one decimal is enough at this scale. */
final class Pen {
  private final List<Drawing.Box> boxes = new ArrayList<>();
  private final List<Drawing.Stroke> strokes = new ArrayList<>();
  private final List<Drawing.Dot> dots = new ArrayList<>();
  private final List<Drawing.Label> labels = new ArrayList<>();

  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** 一块地方。 */
  record Area(double x, double y, double width, double height) {}

  void box(Area area, String kind) {
    boxes.add(
        new Drawing.Box(
            number(area.x),
            number(area.y),
            number(area.width),
            number(Math.max(0, area.height)),
            kind));
  }

  void across(double from, double to, double y, String kind) {
    strokes.add(new Drawing.Stroke("M" + number(from) + " " + number(y) + "H" + number(to), kind));
  }

  void upright(double x, double from, double to, String kind) {
    strokes.add(new Drawing.Stroke("M" + number(x) + " " + number(from) + "V" + number(to), kind));
  }

  void shape(String path, String kind) {
    strokes.add(new Drawing.Stroke(path, kind));
  }

  void dot(double x, double y, double radius, String kind) {
    dots.add(new Drawing.Dot(number(x), number(y), number(radius), kind));
  }

  void label(double x, double y, String kind, String text) {
    labels.add(new Drawing.Label(x, y, kind, text));
  }

  Drawing drawing(int width, int height, String title, String description) {
    return new Drawing(width, height, title, description, boxes, strokes, dots, labels);
  }
}
