package org.relieflink.platform.pool.internal.clean;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 记下的一步。 A step as it was written down; never rewritten.
 *
 * @param seq from 1, without a gap within a batch
 * @param steps how many steps an undo or a redo moved; 1 for an edit
 * @param rows rows whose cells changed
 * @param good rows that were good afterwards
 * @param bad rows that were not
 * @param step what was edited; null for an undo or a redo, and when its file was destroyed
 */
public record LoggedStep(
    int seq,
    Kind kind,
    int steps,
    long rows,
    long good,
    long bad,
    String by,
    String byName,
    Instant at,
    @Nullable CleanStep step) {

  /** What was done. */
  public enum Kind {
    /** One cell. */
    CELL,
    /** Every cell of a column with some writings. */
    VALUES,
    /** The last steps that stood were taken back. */
    UNDO,
    /** The last steps that were taken back stand again. */
    REDO
  }

  public boolean edit() {
    return kind == Kind.CELL || kind == Kind.VALUES;
  }
}
