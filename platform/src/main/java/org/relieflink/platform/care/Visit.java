package org.relieflink.platform.care;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 一次跟踪回访：only added; what was wrong is corrected by a further one.
 *
 * @param on day of the visit
 * @param way id of the dated list
 * @param outcome id of the dated list
 * @param living how the household lives now; empty where it was destroyed on demand
 * @param next what is done next; may be empty
 * @param corrects id of the one that it corrects; 0 = none
 * @param corrected whether a later one corrects it
 * @param at when it was written down
 */
public record Visit(
    long id,
    LocalDate on,
    String way,
    String outcome,
    String living,
    String next,
    long corrects,
    boolean corrected,
    String officer,
    Instant at) {
  @Override
  public String toString() {
    return "Visit[" + id + ", " + outcome + "]";
  }
}
