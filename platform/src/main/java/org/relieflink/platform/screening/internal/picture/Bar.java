package org.relieflink.platform.screening.internal.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一行：名称、条、分值。 One row of the waterfall; the last one is the total.
 *
 * @param note null when it does not fit beside the bars (the text twin has it)
 * @param from running sum before this line; for the total 0
 * @param to running sum after it
 * @param x left edge of the bar
 * @param width of the bar; 0 for a line that counts nothing
 * @param joinX where the thin line to the next bar falls
 */
public record Bar(
    Side side,
    DrawnText label,
    @Nullable DrawnText note,
    DrawnText value,
    double from,
    double to,
    double x,
    double y,
    double width,
    double joinX,
    double share) {

  /** All texts of the row. */
  public List<DrawnText> texts() {
    return note == null ? List.of(label, value) : List.of(label, note, value);
  }

  public double right() {
    return x + width;
  }
}
