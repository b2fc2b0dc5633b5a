package org.relieflink.platform.meeting.internal;

import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.meeting.AgendaItem;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.ItemOutcome;
import org.relieflink.platform.meeting.MeetingOrder;
import org.relieflink.platform.meeting.MeetingRefusal;
import org.relieflink.platform.meeting.Voice;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.sharing.Dispute;
import org.relieflink.platform.sharing.Disputes;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareState;
import org.springframework.stereotype.Component;

/**
 * 结论写进案件和争议：through their own doors, with their own rules of who may. That it went in is read from
 * their steps, which begin with the reference of the item; nothing is kept twice.
 */
@Component
class IntoWork {
  private static final String CUT = "……（全文见纪要）";
  private static final String OUTCOME = " 会商结论：";
  private static final Set<ReliefAct> ENTERS = Set.of(ReliefAct.CONCLUDE, ReliefAct.RETURN);

  private final ReliefCases cases;
  private final Disputes disputes;

  IntoWork(ReliefCases cases, Disputes disputes) {
    this.cases = cases;
    this.disputes = disputes;
  }

  Optional<Dispute> dispute(Officer officer, long id) {
    return disputes.find(officer, id);
  }

  /** Takes a dispute to the conference: escalated, unless it was already. */
  Optional<Refusal> escalate(Officer officer, Conference one, Dispute about) {
    return about.state() == ShareState.OPEN
        ? refusal(
            disputes.act(officer, ShareAct.FOR_MEETING, about.id(), one.number() + " 会商会列入议程"))
        : Optional.empty();
  }

  private static <T> Optional<Refusal> refusal(Outcome<T> outcome) {
    return outcome instanceof Outcome.Refused<T> refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  /** Whether an outcome has to go anywhere: a conference may speak of a case at any step. */
  private static boolean goesOn(AgendaItem item) {
    return item.outcome() == ItemOutcome.AGREED
        || (item.outcome() == ItemOutcome.NOT_AGREED && item.caseId() != null);
  }

  /**
   * Whether it stands there, as this officer sees it; empty where it has not to go there: a case
   * that is at another step, or is not seen.
   */
  Optional<Boolean> entered(Officer officer, Conference one, AgendaItem item) {
    if (!goesOn(item)) {
      return Optional.empty();
    }
    String begins = one.reference(item) + OUTCOME;
    Long caseId = item.caseId();
    Long disputeId = item.disputeId();
    if (caseId != null) {
      return cases.find(officer, caseId).flatMap(it -> entered(it, item, begins));
    }
    return disputeId == null
        ? Optional.empty()
        : dispute(officer, disputeId).map(it -> settledBy(it, begins));
  }

  private static Optional<Boolean> entered(ReliefCase one, AgendaItem item, String begins) {
    boolean there =
        one.steps().stream()
            .filter(step -> item.step() > 0 && step.number() > item.step())
            .filter(step -> ENTERS.contains(step.act()))
            .anyMatch(step -> step.words().startsWith(begins));
    return there || isWhereListed(one, item) ? Optional.of(there) : Optional.empty();
  }

  /** What was said is of this proposal: the case has not left the deliberation since. */
  private static boolean isWhereListed(ReliefCase one, AgendaItem item) {
    return one.state() == ReliefState.DELIBERATION && one.entered().number() == item.step();
  }

  private static boolean settledBy(Dispute one, String begins) {
    return one.state() == ShareState.SETTLED
        && one.steps().get(one.steps().size() - 1).words().startsWith(begins);
  }

  /** Writes it there; what the case or the dispute refuses is the answer. */
  Optional<Refusal> enter(Officer officer, Conference one, AgendaItem item, MeetingOrder order) {
    Long caseId = item.caseId();
    Long disputeId = item.disputeId();
    String words = words(one, item);
    if (disputeId != null) {
      return refusal(disputes.act(officer, ShareAct.SETTLE, disputeId, words));
    }
    Optional<ReliefCase> about = caseId == null ? Optional.empty() : cases.find(officer, caseId);
    return about
        .filter(it -> isWhereListed(it, item))
        .map(it -> refusal(cases.act(officer, it.id(), move(it, item, order).saying(words))))
        .orElseGet(() -> CheckMeeting.no(MeetingRefusal.CASE_MOVED_ON));
  }

  private static ReliefMove move(ReliefCase one, AgendaItem item, MeetingOrder order) {
    return item.outcome() == ItemOutcome.AGREED
        ? ReliefMove.of(ReliefAct.CONCLUDE, one.version()).asking(order.signers())
        : ReliefMove.of(ReliefAct.RETURN, one.version()).backTo(ReliefState.REVIEW);
  }

  /** HZ-000012-1 会商结论：同意（同意 3、不同意 1、弃权 0）。minutes, as far as they fit. */
  static String words(Conference one, AgendaItem item) {
    String said =
        "%s%s%s（同意 %d、不同意 %d、弃权 %d）。%s"
            .formatted(
                one.reference(item),
                OUTCOME,
                item.outcome() == ItemOutcome.AGREED ? "同意" : "不同意",
                item.count(Voice.FOR),
                item.count(Voice.AGAINST),
                item.count(Voice.ABSTAIN),
                item.minutes());
    return fitting(said);
  }

  /** Not cut inside of a sign, and with a word where it was cut. */
  private static String fitting(String said) {
    if (said.length() <= ReliefCases.LONGEST) {
      return said;
    }
    int end = ReliefCases.LONGEST - CUT.length();
    boolean inside = Character.isHighSurrogate(said.charAt(end - 1));
    return said.substring(0, inside ? end - 1 : end) + CUT;
  }
}
