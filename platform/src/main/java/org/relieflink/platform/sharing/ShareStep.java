package org.relieflink.platform.sharing;

import java.time.Instant;

/**
 * 一步：who did what, when; only added.
 *
 * @param number from 1
 * @param line whose officer it was
 * @param words a reason; may be empty
 */
public record ShareStep(
    int number,
    ShareAct act,
    String officer,
    String officerName,
    String line,
    Instant at,
    String words) {

  public ShareState state() {
    return act.to();
  }
}
