package org.relieflink.platform.meeting;

import java.time.Instant;

/**
 * 要开的会商会；谁开，谁主持。
 *
 * @param key idempotency key: the same once more gives the same conference
 */
public record NewConference(String title, String venue, Instant heldAt, String key) {
  public NewConference {
    title = title.strip();
    venue = venue.strip();
    key = key.strip();
  }
}
