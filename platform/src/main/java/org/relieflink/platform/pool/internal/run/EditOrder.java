package org.relieflink.platform.pool.internal.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;

/**
 * 要改什么。 An edit as a person or a program asks for it.
 *
 * @param seen number of the last step the asker knows of
 * @param field canonical name of the column
 * @param spot the one cell; null for a whole column
 * @param like rows whose writing is to change wherever it stands; without {@code spot}
 * @param values writings that are to change wherever they stand; without {@code spot}
 * @param to the new writing; empty makes the cells blank
 */
public record EditOrder(
    int seen, String field, @Nullable Spot spot, List<Spot> like, List<String> values, String to) {
  public EditOrder {
    like = List.copyOf(like);
    values = List.copyOf(values);
  }

  /** Never shows the writings: they may be of persons. */
  @Override
  public String toString() {
    return "EditOrder[" + seen + ", " + field + "]";
  }
}
