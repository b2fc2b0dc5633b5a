package org.relieflink.platform.watch.internal.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 找到的：entries that together are an alarm.
 *
 * @param measured persons or times
 * @param usual the own median, where the rule asks for one and it is known
 * @param looks the entries, oldest first, at least one
 */
public record Finding(long measured, @Nullable Double usual, List<Look> looks) {
  public Finding {
    looks = List.copyOf(looks);
  }

  static long persons(List<Look> looks) {
    return looks.stream().map(Look::subject).distinct().count();
  }
}
