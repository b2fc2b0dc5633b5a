package org.relieflink.platform.care;

import java.time.LocalDate;

/**
 * 要记下的一次回访。
 *
 * @param on not before the decision, not after today
 * @param way id of the list in force
 * @param outcome id of the list in force
 * @param living how the household lives now
 * @param next what is done next; may be empty
 * @param corrects id of the one that it corrects; 0 = none
 * @param key idempotency key
 */
public record NewVisit(
    LocalDate on,
    String way,
    String outcome,
    String living,
    String next,
    long corrects,
    String key) {
  public NewVisit {
    living = living.strip();
    next = next.strip();
    key = key.strip();
  }

  @Override
  public String toString() {
    return "NewVisit[" + outcome + "]";
  }
}
