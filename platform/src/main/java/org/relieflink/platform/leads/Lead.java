package org.relieflink.platform.leads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Whose;

/**
 * 救助线索，给这位经办人看的样子：one person, one harm, one case.
 *
 * @param partyId the party of the case; null while nobody has said which it is
 * @param masked name as this officer may see it; empty where it was destroyed
 * @param known what was told of the person; empty where nothing was, or not for this officer
 * @param broughtBy name and number of who brought it; empty where it came from hits
 * @param handler staff number of the handler a prompt is for; empty = any of the office
 * @param steps oldest first, at least one
 */
public record Lead(
    long id,
    Whose whose,
    String caseNo,
    LeadSource source,
    String fromLine,
    @Nullable Long partyId,
    String masked,
    String known,
    String broughtBy,
    String handler,
    List<LeadStep> steps) {
  public Lead {
    steps = List.copyOf(steps);
  }

  /** As pages show it. */
  public String number() {
    return "XS-%06d".formatted(id);
  }

  public LeadState state() {
    return last().state();
  }

  public LeadStep last() {
    return steps.get(steps.size() - 1);
  }

  /** What a page was made of: an act on an older one is refused. */
  public int version() {
    return steps.size();
  }

  public Instant at() {
    return steps.get(0).at();
  }

  /** Whether the hits it stood on are all gone, as the last mark says. */
  public boolean groundGone() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      switch (steps.get(i).act()) {
        case LAPSE, GROUND_GONE -> {
          return true;
        }
        case REVIVE, GROUND_BACK, OPEN, SET_ASIDE -> {
          return false;
        }
        case BRING,
            PROMPT,
            DISPUTE,
            PUSH,
            DECLINE,
            TAKE,
            GIVE_BACK,
            MATCH,
            CHECK,
            HAND,
            TAKE_BACK,
            CLOSE,
            REOPEN -> {}
      }
    }
    return false;
  }

  /**
   * Whether an act goes against what the machine found: it counts only with evidence and with every
   * question answered.
   */
  public boolean overrides(LeadAct act) {
    return (act == LeadAct.HAND || act == LeadAct.REOPEN) && groundGone();
  }

  @Override
  public String toString() {
    return "Lead[" + id + "]";
  }
}
