package org.relieflink.platform.opinion.internal.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.Allowed;
import org.relieflink.law.AmountStep;

/** 范围小图：a slot with a dot for a range, rings for a closed set of values; a fixed value has none. */
public final class RangePicture {
  private static final int WIDTH = 148;
  private static final int HEIGHT = 30;
  private static final double LEFT = 14;
  private static final double SLOT = 120;
  private static final double MIDDLE = 9;

  private RangePicture() {}

  /** The picture of a step, unless its value is fixed. */
  public static Optional<Drawing> of(AmountStep step, String description) {
    if (step.allowed() instanceof Allowed.Range range) {
      return Optional.of(range(range, step.chosen(), description));
    }
    if (step.allowed() instanceof Allowed.OneOf one) {
      return Optional.of(rings(one, step.chosen(), description));
    }
    return Optional.empty();
  }

  private static Drawing range(Allowed.Range range, BigDecimal chosen, String description) {
    Pen pen = new Pen();
    double at = at(chosen, range.min(), range.max());
    pen.box(new Pen.Area(LEFT, 6, SLOT, 6), "slot");
    pen.box(new Pen.Area(LEFT, 6, at - LEFT, 6), "m4");
    pen.dot(at, MIDDLE, 6, "main");
    pen.label(LEFT, 28, "t-s mid", plain(range.min()));
    pen.label(LEFT + SLOT, 28, "t-s mid", plain(range.max()));
    return pen.drawing(WIDTH, HEIGHT, description, description);
  }

  private static Drawing rings(Allowed.OneOf one, BigDecimal chosen, String description) {
    Pen pen = new Pen();
    List<BigDecimal> values = one.values().stream().sorted().toList();
    for (BigDecimal value : values) {
      double at = at(value, one.least(), one.most());
      pen.dot(at, MIDDLE, 4, "ring");
      pen.label(at, 28, "t-s mid", plain(value));
    }
    pen.dot(at(chosen, one.least(), one.most()), MIDDLE, 6, "main");
    return pen.drawing(WIDTH, HEIGHT, description, description);
  }

  private static double at(BigDecimal value, BigDecimal min, BigDecimal max) {
    double span = max.subtract(min).doubleValue();
    double share = span == 0 ? 0 : value.subtract(min).doubleValue() / span;
    return LEFT + SLOT * Math.min(1, Math.max(0, share));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
