package org.relieflink.platform.retention;

import org.jspecify.annotations.Nullable;

/**
 * 要设的留存令：either a kind or a person's number.
 *
 * @param number as typed; used to find the person and never kept; its text form never shows it
 */
public record NewHold(@Nullable RetentionKind kind, String number, String reason) {
  public NewHold {
    number = number.strip();
    reason = reason.strip();
  }

  @Override
  public String toString() {
    return "NewHold[" + kind + "]";
  }
}
