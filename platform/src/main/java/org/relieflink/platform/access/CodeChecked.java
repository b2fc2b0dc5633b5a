package org.relieflink.platform.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 码对不对，办成了什么。
 *
 * @param right whether the code was right, and not used before
 * @param left attempts left; 0 = locked, or nothing was tried
 * @param lockedUntil end of the lock; null when there is none
 * @param codes new recovery codes, this once; empty when none were made
 */
public record CodeChecked(
    boolean right, int left, @Nullable Instant lockedUntil, List<String> codes) {
  public CodeChecked {
    codes = List.copyOf(codes);
  }

  public static CodeChecked right(List<String> codes) {
    return new CodeChecked(true, 0, null, codes);
  }

  /** Nothing was tried and nothing done: the last way in stays. */
  public static CodeChecked lastOne() {
    return new CodeChecked(false, 0, null, List.of());
  }

  /** Whether a code was tried at all. */
  public boolean tried() {
    return right || left > 0 || lockedUntil != null;
  }

  @Override
  public String toString() {
    return "CodeChecked[" + right + ", " + left + "]";
  }
}
