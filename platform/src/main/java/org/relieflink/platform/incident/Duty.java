package org.relieflink.platform.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一项要做的事和它的期限.
 *
 * @param due detection plus the limit of the rule
 * @param step what did it, or left it out with a reason; null while open
 */
public record Duty(DutyRule rule, Instant due, @Nullable IncidentStep step) {

  /** 做得怎么样。 */
  public enum State {
    /** Not done, and there is time. */
    OPEN,
    /** Not done, and the time is over. */
    LATE,
    DONE,
    /** Done after its time. */
    DONE_LATE,
    /** Left out with a reason. */
    WAIVED
  }

  public State state(Instant now) {
    if (step == null) {
      return now.isAfter(due) ? State.LATE : State.OPEN;
    }
    if (step.act().waives()) {
      return State.WAIVED;
    }
    return step.at().isAfter(due) ? State.DONE_LATE : State.DONE;
  }
}
