package org.relieflink.platform.approval;

import org.jspecify.annotations.Nullable;

/**
 * 说的话：a voice on a request.
 *
 * @param reason needed for a refusal, at most {@link #LONGEST_REASON} characters
 * @param key idempotency key of the request; the same officer's same key counts once; null = none
 */
public record Saying(String reason, @Nullable String key) {
  /** Characters; more belongs in the file. */
  public static final int LONGEST_REASON = 200;

  public Saying {
    reason = reason.strip();
  }

  public static Saying of(String reason) {
    return new Saying(reason, null);
  }
}
