package org.relieflink.platform.opinion.internal.picture;

import java.util.List;

/**
 * 一张图：shapes with their places and classes; the template only writes them down.
 *
 * @param title one line for screen readers
 * @param description full sentences for screen readers
 */
public record Drawing(
    int width,
    int height,
    String title,
    String description,
    List<Box> boxes,
    List<Stroke> strokes,
    List<Dot> dots,
    List<Label> labels) {
  /** 矩形。 */
  public record Box(String x, String y, String width, String height, String kind) {}

  /** 线。 */
  public record Stroke(String path, String kind) {}

  /** 点。 */
  public record Dot(String x, String y, String radius, String kind) {}

  /** 文字。 */
  public record Label(double x, double y, String kind, String text) {
    /** The x of the anchor as written into the picture. */
    public String left() {
      return Pen.number(x);
    }

    /** The y of the base line as written into the picture. */
    public String base() {
      return Pen.number(y);
    }
  }

  /** Copies the lists. */
  public Drawing {
    boxes = List.copyOf(boxes);
    strokes = List.copyOf(strokes);
    dots = List.copyOf(dots);
    labels = List.copyOf(labels);
  }

  /** Lines that lie behind the boxes. */
  public List<Stroke> behind() {
    return strokes.stream().filter(stroke -> stroke.kind().equals("grid")).toList();
  }

  /** Lines that lie on the boxes. */
  public List<Stroke> before() {
    return strokes.stream().filter(stroke -> !stroke.kind().equals("grid")).toList();
  }

  /** {@code 0 0 820 262}. */
  public String viewBox() {
    return "0 0 " + width + " " + height;
  }
}
