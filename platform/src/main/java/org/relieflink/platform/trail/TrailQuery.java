package org.relieflink.platform.trail;

import org.jspecify.annotations.Nullable;

/**
 * 查留痕.
 *
 * @param officer staff number; null = anybody
 * @param action code; null = any
 * @param objectId id; null = any
 * @param before id below which to read on (keyset); null = newest
 * @param limit at most 100
 */
public record TrailQuery(
    @Nullable String officer,
    @Nullable String action,
    @Nullable String objectId,
    @Nullable Long before,
    int limit) {
  public static final int MOST = 100; // rows on one page

  public TrailQuery {
    officer = blankToNull(officer);
    action = blankToNull(action);
    objectId = blankToNull(objectId);
    limit = Math.max(1, Math.min(limit, MOST));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
