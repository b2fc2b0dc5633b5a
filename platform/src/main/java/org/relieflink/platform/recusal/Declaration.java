package org.relieflink.platform.recusal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一条申报。
 *
 * @param masked the number as papers show it; empty when it was destroyed on demand
 * @param words the officer's own note; may be empty
 * @param endedAt when it was taken back; null while it stands
 */
public record Declaration(
    long id, Tie tie, String masked, String words, Instant at, @Nullable Instant endedAt) {
  public boolean stands() {
    return endedAt == null;
  }
}
