package org.relieflink.platform.screening.internal.picture;

/**
 * 图上的一段文字。 A text in the picture.
 *
 * @param x where the anchor stands
 * @param baseline y of the base line
 */
public record DrawnText(double x, double baseline, Anchor anchor, double size, String text) {

  /** Which point of the text stands at {@code x}. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  public double width() {
    return TextSize.width(text, size);
  }

  public double left() {
    return switch (anchor) {
      case START -> x;
      case MIDDLE -> x - width() / 2;
      case END -> x - width();
    };
  }

  public double right() {
    return left() + width();
  }

  /** Letters rise about 0.8 of their size above the base line and fall 0.2 below it. */
  public double top() {
    return baseline - size * 0.8;
  }

  public double bottom() {
    return baseline + size * 0.2;
  }

  public boolean overlaps(DrawnText other) {
    return left() < other.right()
        && other.left() < right()
        && top() < other.bottom()
        && other.top() < bottom();
  }
}
