package org.relieflink.platform.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Unit;

/**
 * 没有解决的一件事：for the quarterly meeting. No personal data.
 *
 * @param id of the duty and the number, or of the dispute: one case may be late in two duties
 * @param duty title of the duty that is late; empty for a dispute on a standard
 * @param number of the matter as pages show it
 * @param href where it is; empty where this officer has no page of it
 * @param since day of what started it
 * @param due last day; null where it has none
 * @param days working days over the last day; of a dispute since it was raised
 * @param standing what is in dispute, or why the clock ran on; may be empty
 * @param explained why it is not resolved, as somebody wrote last; empty where nobody has
 */
public record UnresolvedMatter(
    String id,
    String duty,
    String number,
    String href,
    Unit owner,
    LocalDate since,
    @Nullable LocalDate due,
    int days,
    String standing,
    String explained) {
  /** The same with other words why. */
  public UnresolvedMatter explained(String words) {
    return new UnresolvedMatter(id, duty, number, href, owner, since, due, days, standing, words);
  }

  public boolean isDispute() {
    return duty.isEmpty();
  }
}
