package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.HelpKind;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.Seat;
import org.springframework.stereotype.Component;

/** 走一步之前：looks up what the act names and says whether it will do. */
@Component
class Prepare {
  private final Named named;
  private final Proposing proposing;
  private final Processes processes;
  private final Replies replies;
  private final CaseClock clocks;
  private final ReliefRules rules;
  private final CheckCaseMove check;
  private final PrepareDetails details;

  Prepare(
      Named named,
      Proposing proposing,
      Processes processes,
      Replies replies,
      CaseClock clocks,
      ReliefRules rules,
      CheckCaseMove check,
      PrepareDetails details) {
    this.named = named;
    this.proposing = proposing;
    this.processes = processes;
    this.replies = replies;
    this.clocks = clocks;
    this.rules = rules;
    this.check = check;
    this.details = details;
  }

  Outcome<Prepared> of(Order order, ReliefCase one) {
    ReliefMove move = order.move();
    return switch (move.act()) {
      case VERIFY -> verified(order.officer(), one);
      case PROPOSE -> proposed(order, one);
      case CONCLUDE -> asking(order, one, Prepared.NOTHING);
      case GRANT, REFUSE -> proposing.decided(order, one).map(Prepared.NOTHING::saying);
      case RETURN -> returned(order, one);
      case HAND_ON, DELEGATE, ADD_SIGNER, COPY -> naming(order, one);
      case REMOVE_SIGNER -> removed(one, move);
      case REMIND -> reminded(one);
      case OWE -> owed(one, move);
      case CLEAR -> cleared(one, move);
      case JOIN, LEAVE, DISPUTE, ANSWER, ASK_AID, ASK_UPPER, ASK_PLACE, CALL_BACK ->
          detailed(order, one);
      case REGISTER,
          ACCEPT,
          DECLINE,
          SIGN,
          OBJECT,
          SUSPEND,
          RESUME,
          WITHDRAW,
          TELL,
          NO_GUARDIAN,
          ESCALATE ->
          Outcome.of(Prepared.NOTHING);
    };
  }

  /** Of people and other offices; the list above says which. */
  private Outcome<Prepared> detailed(Order order, ReliefCase one) {
    ReliefAct act = order.move().act();
    Map<ReliefAct, Supplier<Outcome<Prepared>>> ways =
        Map.of(
            ReliefAct.JOIN, () -> details.joined(order, one),
            ReliefAct.LEAVE, () -> PrepareDetails.left(order, one),
            ReliefAct.DISPUTE, () -> PrepareDetails.disputed(one),
            ReliefAct.ANSWER, () -> PrepareDetails.answered(one),
            ReliefAct.ASK_AID, () -> details.aid(order),
            ReliefAct.ASK_UPPER, () -> details.upper(order, one),
            ReliefAct.ASK_PLACE, () -> details.asked(order, one, HelpKind.CHECK),
            ReliefAct.CALL_BACK, () -> details.calledBack(order, one));
    return Objects.requireNonNull(ways.get(act)).get();
  }

  private Outcome<Prepared> verified(Officer officer, ReliefCase one) {
    return replies.awaited(officer, one)
        ? Outcome.refused(ReliefRefusal.REPLY_AWAITED)
        : Outcome.of(Prepared.NOTHING);
  }

  private Outcome<Prepared> proposed(Order order, ReliefCase one) {
    Outcome<Bound> bound = proposing.proposed(order, one);
    return bound instanceof Outcome.Refused<Bound> refused
        ? new Outcome.Refused<>(refused.refusal())
        : asking(order, one, Prepared.NOTHING.saying(bound.orThrow()));
  }

  /** Who signs is named with the act that leads there, for all steps with signatures ahead. */
  private Outcome<Prepared> asking(Order order, ReliefCase one, Prepared prepared) {
    ProcessPlan plan = processes.plan(one);
    ReliefState next = plan.after(one.state());
    return next.isSigned()
        ? named.round(order, one, plan.signed(next), order.move().signers()).map(prepared::asking)
        : Outcome.of(prepared);
  }

  /** Back to signatures: the same are asked anew, unless others are named. */
  private Outcome<Prepared> returned(Order order, ReliefCase one) {
    ReliefMove move = order.move();
    ReliefState to = Objects.requireNonNull(move.to());
    Prepared back = Prepared.NOTHING.backTo(to);
    if (!to.isSigned()) {
      return Outcome.of(back);
    }
    List<String> again = move.signers().isEmpty() ? lastRound(one, to) : move.signers();
    return named.round(order, one, processes.plan(one).signed(to), again).map(back::asking);
  }

  private static List<String> lastRound(ReliefCase one, ReliefState from) {
    int round = one.seats().stream().mapToInt(Seat::round).max().orElse(0);
    return one.seats().stream()
        .filter(seat -> seat.round() == round && seat.state().compareTo(from) >= 0)
        .filter(
            seat -> seat.answer() != Seat.Answer.REMOVED && seat.answer() != Seat.Answer.DELEGATED)
        .map(Seat::officer)
        .toList();
  }

  private Outcome<Prepared> naming(Order order, ReliefCase one) {
    ReliefMove move = order.move();
    Outcome<Officer> found = named.whom(order, one);
    boolean wrongStep =
        move.act() == ReliefAct.ADD_SIGNER
            && found instanceof Outcome.Done<Officer> done
            && named.step(one, done.value()) != one.state();
    if (wrongStep) {
      return Outcome.refused(ReliefRefusal.OFFICER_UNUSABLE);
    }
    return move.act() == ReliefAct.ADD_SIGNER && one.openSeats().size() >= rules.mostSigners()
        ? Outcome.refused(ReliefRefusal.TOO_MANY, rules.mostSigners())
        : found.map(Prepared.NOTHING::naming);
  }

  private static Outcome<Prepared> removed(ReliefCase one, ReliefMove move) {
    Optional<Seat> seat =
        one.openSeats().stream().filter(it -> it.officer().equals(move.whom())).findFirst();
    if (seat.isEmpty()) {
      return Outcome.refused(ReliefRefusal.OFFICER_UNUSABLE);
    }
    return one.openSeats().size() < 2
        ? Outcome.refused(ReliefRefusal.LAST_SIGNER)
        : Outcome.of(Prepared.NOTHING.removing(seat.get().id()));
  }

  private Outcome<Prepared> reminded(ReliefCase one) {
    LocalDate today = check.today();
    long done =
        one.steps().stream()
            .filter(step -> step.act() == ReliefAct.REMIND)
            .filter(step -> CaseClock.day(step.at()).equals(today))
            .count();
    return done >= rules.remindersADay()
        ? Outcome.refused(ReliefRefusal.REMINDED_ALREADY)
        : Outcome.of(Prepared.NOTHING);
  }

  private Outcome<Prepared> owed(ReliefCase one, ReliefMove move) {
    ReliefMove.Paper paper = move.paper();
    boolean known =
        paper != null
            && rules.papers(check.today()).stream().anyMatch(it -> it.id().equals(paper.kind()));
    if (!known) {
      return Outcome.refused(ReliefRefusal.PAPER_UNKNOWN);
    }
    return one.papers().size() >= rules.mostPapers()
        ? Outcome.refused(ReliefRefusal.TOO_MANY, rules.mostPapers())
        : Outcome.of(Prepared.NOTHING.dueOn(clocks.papersDue()));
  }

  /** A person clears what is owed, or overrules with words what the data said. */
  private static Outcome<Prepared> cleared(ReliefCase one, ReliefMove move) {
    ReliefMove.Paper paper = move.paper();
    Optional<OwedPaper> meant =
        paper == null || paper.outcome() == OwedPaper.Outcome.OWED
            ? Optional.empty()
            : one.papers().stream().filter(it -> it.id() == paper.id()).findFirst();
    if (meant.filter(it -> it.isOwed() || one.saidByData(it)).isEmpty()) {
      return Outcome.refused(ReliefRefusal.PAPER_UNKNOWN);
    }
    return !meant.get().isOwed() && move.words().isEmpty()
        ? Outcome.refused(ReliefRefusal.WORDS_MISSING)
        : Outcome.of(Prepared.NOTHING);
  }
}
