package org.relieflink.platform.staff;

import org.jspecify.annotations.Nullable;

/**
 * 随改动说的：why, and the key that makes a repeated request one act.
 *
 * @param reason empty when none was given
 * @param key idempotency key; null = none
 */
public record Said(String reason, @Nullable String key) {
  public static final int LONGEST_REASON = 200; // characters; the trail takes twice as many
  public static final int LONGEST_KEY = 100; // characters; a UUID has 36

  public Said {
    reason = reason.strip();
  }

  public static Said of(String reason) {
    return new Said(reason, null);
  }
}
