package org.relieflink.platform.relief;

import java.util.List;
import org.relieflink.platform.access.Unit;

/**
 * 院际协助：请别的院做的一件，给这位经办人看的样子。 the office that is asked sees this and nothing else of the case.
 *
 * @param caseId of the asking office; no more than a number to the other one
 * @param from who asks
 * @param to who is asked
 * @param masked whom it is about; empty where that was destroyed
 * @param wantedFen share that is asked for; 0 where none is
 * @param words what is asked, and why
 * @param steps oldest first, at least one
 */
public record HelpRequest(
    long id,
    long caseId,
    HelpKind kind,
    Unit from,
    Unit to,
    String masked,
    long wantedFen,
    String words,
    List<HelpStep> steps) {
  public HelpRequest {
    steps = List.copyOf(steps);
  }

  /** As pages show it. */
  public String number() {
    return number(id);
  }

  static String number(long id) {
    return "XB-%06d".formatted(id);
  }

  public HelpStep last() {
    return steps.get(steps.size() - 1);
  }

  public HelpState state() {
    return last().state();
  }

  /** What a page was made of: an act on an older one is refused. */
  public int version() {
    return steps.size();
  }

  /** Staff number of who took it last; empty while nobody did. */
  public String taker() {
    return steps.stream()
        .filter(step -> step.act() == HelpAct.TAKE)
        .map(HelpStep::officer)
        .reduce("", (before, after) -> after);
  }

  /** Share that is given now; 0 where none is. */
  public long givenFen() {
    return state() == HelpState.GIVEN ? last().amountFen() : 0;
  }

  @Override
  public String toString() {
    return "HelpRequest[" + id + "]";
  }
}
