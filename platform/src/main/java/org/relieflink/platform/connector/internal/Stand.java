package org.relieflink.platform.connector.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 走到哪里。 How far one connector is.
 *
 * @param mark empty before the first fetch, and for whole lists
 * @param sequence of the whole list that was taken last; 0 before
 * @param contentSm3 digest of the list that was taken last; empty before
 */
record Stand(
    boolean paused,
    boolean wanted,
    Instant madeAt,
    @Nullable Instant triedAt,
    @Nullable Instant nextAt,
    @Nullable Instant goodAt,
    String mark,
    String etag,
    long sequence,
    @Nullable LocalDate asOf,
    String contentSm3) {
  /** Before the first round. */
  static Stand begun(Instant now) {
    return new Stand(false, false, now, null, null, null, "", "", 0, null, "");
  }

  /** How far it is: what {@link Reached} says, all else as it was. */
  Stand at(Reached reached) {
    return new Stand(
        paused,
        wanted,
        madeAt,
        triedAt,
        nextAt,
        goodAt,
        reached.mark,
        reached.etag,
        reached.sequence,
        reached.asOf,
        reached.contentSm3);
  }

  /** 取到哪里。 */
  record Reached(
      String mark, String etag, long sequence, @Nullable LocalDate asOf, String contentSm3) {}

  /** 没有停，而且到时候了。 */
  boolean due(Instant now) {
    @Nullable Instant next = nextAt;
    return !paused && (wanted || next == null || !next.isAfter(now));
  }
}
