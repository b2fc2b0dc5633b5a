package org.relieflink.platform.leads.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadQuestion;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.stereotype.Component;

/** 这一步能不能做：right, place in the table of moves, version of the page, what has to be said. */
@Component
class CheckMove {
  private final LeadRules rules;
  private final LeadRows rows;
  private final Reach reach;
  private final PartyGlances parties;
  private final List<LookGuard> guards;
  private final Clock clock;

  CheckMove(
      LeadRules rules,
      LeadRows rows,
      Reach reach,
      PartyGlances parties,
      List<LookGuard> guards,
      Clock clock) {
    this.rules = rules;
    this.rows = rows;
    this.reach = reach;
    this.parties = parties;
    this.guards = List.copyOf(guards);
    this.clock = clock;
  }

  private LocalDate today() {
    return LeadClock.day(clock.instant());
  }

  boolean may(Officer officer, Deed deed, Whose whose) {
    return reach.covers(officer, new Need(Matter.RELIEF_LEADS, deed), whose);
  }

  /** Whether the table of rights and of moves let this officer do it now. */
  boolean open(Officer officer, Lead lead, LeadAct act) {
    return act.by() != LeadAct.By.SERVER
        && act.from(lead.state())
        && may(officer, act.deed(), lead.whose())
        && handles(officer, lead, act)
        && !(act == LeadAct.MATCH && lead.partyId() != null);
  }

  /**
   * A prompt for one handler is answered by that one, or by the chief: it must not lie for ever.
   */
  private static boolean handles(Officer officer, Lead lead, LeadAct act) {
    boolean answers = act == LeadAct.PUSH || act == LeadAct.DECLINE;
    return !answers
        || lead.handler().isEmpty()
        || lead.handler().equals(officer.staffNumber())
        || officer.role() == Role.CHIEF;
  }

  Optional<Refusal> refused(Officer officer, Lead lead, LeadMove move) {
    LeadAct act = move.act();
    if (act.by() == LeadAct.By.SERVER || !may(officer, act.deed(), lead.whose())) {
      return Optional.of(Refusal.of(LeadsRefusal.NOT_FOR_ROLE));
    }
    if (!handles(officer, lead, act)) {
      return Optional.of(Refusal.of(LeadsRefusal.NOT_THE_HANDLER));
    }
    if (move.version() != lead.version() || !open(officer, lead, act)) {
      return Optional.of(Refusal.of(LeadsRefusal.MOVED_ON));
    }
    return bars(officer, lead)
        ? Optional.of(Refusal.of(LeadsRefusal.OWN_CIRCLE))
        : unsaid(move, lead.overrides(act));
  }

  /** Whether the officer has to keep away from the person of a lead. */
  private boolean bars(Officer officer, Lead lead) {
    Long party = lead.partyId();
    if (party != null && parties.bars(party, officer)) {
      return true;
    }
    return rows.number(lead.id())
        .map(List::of)
        .filter(numbers -> guards.stream().anyMatch(guard -> guard.bars(officer, numbers)))
        .isPresent();
  }

  /**
   * What is still to be said for a move.
   *
   * @param override whether it goes against what the machine found
   */
  Optional<Refusal> unsaid(LeadMove move, boolean override) {
    LeadAct act = move.act();
    boolean known =
        rules.reasons(act, today()).stream().anyMatch(one -> one.id().equals(move.reason()));
    if (act.wantsReason() && !known) {
      return Optional.of(Refusal.of(LeadsRefusal.REASON_MISSING));
    }
    if (override && move.words().isBlank()) {
      return Optional.of(Refusal.of(LeadsRefusal.EVIDENCE_MISSING));
    }
    if (override && !answered(move.answers())) {
      return Optional.of(Refusal.of(LeadsRefusal.QUESTION_UNANSWERED));
    }
    return LeadWording.wrong(move.words(), act.wantsWords());
  }

  private boolean answered(Map<String, String> answers) {
    return questions().stream()
        .map(question -> answers.getOrDefault(question.id(), ""))
        .allMatch(answer -> answer.equals("yes") || answer.equals("no"));
  }

  List<LeadQuestion> questions() {
    return rules.questions(today());
  }

  /** What is kept of a move: nothing of what was not asked. */
  LeadMove kept(LeadMove move, boolean override) {
    Map<String, String> answers =
        override
            ? questions().stream()
                .collect(
                    Collectors.toMap(
                        LeadQuestion::id, one -> move.answers().getOrDefault(one.id(), "")))
            : Map.of();
    return new LeadMove(
        move.act(),
        move.version(),
        move.act().wantsReason() ? move.reason() : "",
        move.words(),
        answers);
  }
}
