package org.relieflink.platform.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * 要开的会商会；谁开，谁主持。
 *
 * @param heldAt to the microsecond, as the database keeps it: a key that comes again is compared
 * @param key idempotency key: the same once more gives the same conference
 */
public record NewConference(String title, String venue, Instant heldAt, String key) {
  public NewConference {
    title = title.strip();
    venue = venue.strip();
    heldAt = heldAt.truncatedTo(ChronoUnit.MICROS);
    key = key.strip();
  }
}
