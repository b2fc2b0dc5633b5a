package org.relieflink.platform.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一项议程：a case, or a dispute on a standard.
 *
 * @param position from 1
 * @param caseId null for a dispute
 * @param disputeId null for a case
 * @param step number of the step with which the case had come to its deliberation when it was
 *     listed; 0 when it was at another step, and for a dispute
 * @param current whether the case is still where it was when it was listed; always of a dispute
 * @param brief what is asked, and what papers there are; nobody's name
 * @param votes oldest first
 * @param outcome null while there is none
 * @param minutes what was said; empty while there is no outcome
 * @param concludedBy staff number and name of who wrote the minutes; empty while nobody has
 */
public record AgendaItem(
    long id,
    int position,
    @Nullable Long caseId,
    @Nullable Long disputeId,
    int step,
    boolean current,
    String brief,
    List<Vote> votes,
    @Nullable ItemOutcome outcome,
    String minutes,
    String concludedBy,
    @Nullable Instant concludedAt) {
  public AgendaItem {
    votes = List.copyOf(votes);
  }

  public int count(Voice voice) {
    return (int) votes.stream().filter(one -> one.voice() == voice).count();
  }

  public boolean isConcluded() {
    return outcome != null;
  }
}
