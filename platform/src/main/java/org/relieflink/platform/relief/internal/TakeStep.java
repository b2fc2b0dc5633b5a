package org.relieflink.platform.relief.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.Seat;
import org.relieflink.platform.relief.internal.CaseWriting.Asked;
import org.relieflink.platform.relief.internal.CaseWriting.Next;
import org.relieflink.platform.relief.internal.Named.Signer;
import org.springframework.stereotype.Component;

/** 走一步：the engine moves, the step is written, what follows from it is written; one transaction. */
@Component
class TakeStep {
  private final Flow flow;
  private final CaseWriting writing;
  private final CheckCaseMove check;
  private final Prepare prepare;
  private final CaseTrail trail;
  private final WriteDetails details;

  TakeStep(
      Flow flow,
      CaseWriting writing,
      CheckCaseMove check,
      Prepare prepare,
      CaseTrail trail,
      WriteDetails details) {
    this.flow = flow;
    this.writing = writing;
    this.check = check;
    this.prepare = prepare;
    this.trail = trail;
    this.details = details;
  }

  /** Refuses, or takes the step. */
  Optional<Refusal> take(Order order, ReliefCase one) {
    Officer officer = order.officer();
    ReliefMove move = order.move();
    Optional<Refusal> no = check.refused(order, one);
    if (no.isPresent()) {
      return no;
    }
    Outcome<Prepared> prepared = prepare.of(order, one);
    if (prepared instanceof Outcome.Refused<Prepared> refused) {
      return Optional.of(refused.refusal());
    }
    take(officer, one, move, prepared.orThrow());
    return Optional.empty();
  }

  private void take(Officer officer, ReliefCase one, ReliefMove move, Prepared prepared) {
    int number = one.version() + 1;
    ReliefState state = moved(one, move, prepared);
    if (!move.act().leads(one.state(), state)) {
      throw new IllegalStateException(one + ": " + move.act() + " led to " + state);
    }
    String handler = handler(officer, one, move);
    boolean paused = paused(one, move.act());
    writing.step(officer, new Next(one.id(), number, state, paused, handler), kept(move));
    seats(officer, one, move, prepared);
    rest(one, state, number);
    content(officer, one, move, prepared);
    if (state.isLast()) {
      details.end(officer, one);
    }
    trail.done(officer, move.act(), one.id(), move.words());
  }

  /** A step of the server, with nobody's words. */
  void escalate(ReliefCase one) {
    ReliefMove move = ReliefMove.of(ReliefAct.ESCALATE, one.version());
    Next next = new Next(one.id(), one.version() + 1, one.state(), one.paused(), one.handler());
    writing.step(Officer.SYSTEM, next, move);
    trail.done(Officer.SYSTEM, ReliefAct.ESCALATE, one.id(), "");
  }

  /** Nothing is kept of what was not asked. */
  private static ReliefMove kept(ReliefMove move) {
    return move.act().wantsReason() ? move : move.because("");
  }

  private static String handler(Officer officer, ReliefCase one, ReliefMove move) {
    if (move.act() == ReliefAct.HAND_ON) {
      return move.whom();
    }
    return move.act() == ReliefAct.ACCEPT ? officer.staffNumber() : one.handler();
  }

  private static boolean paused(ReliefCase one, ReliefAct act) {
    return act == ReliefAct.SUSPEND
        || (one.paused() && act != ReliefAct.RESUME && act != ReliefAct.WITHDRAW);
  }

  /** Moves the engine; gives where the case stands then. */
  private ReliefState moved(ReliefCase one, ReliefMove move, Prepared prepared) {
    String instance = one.instance();
    Map<String, Object> said = said(move.act(), prepared);
    switch (move.act()) {
      case ACCEPT, VERIFY, PROPOSE, CONCLUDE, SIGN, GRANT, DECLINE, REFUSE ->
          flow.complete(instance, said);
      case OBJECT -> flow.move(instance, one.state(), ReliefState.REVIEW, said);
      case RETURN -> flow.move(instance, one.state(), prepared.to(), said);
      case WITHDRAW -> flow.end(instance, move.act().name());
      case ADD_SIGNER -> flow.ask(instance, one.state());
      case REMOVE_SIGNER -> flow.askNot(instance);
      default -> {
        return one.state(); // the case stays where it is
      }
    }
    return flow.at(instance).orElseGet(() -> ended(move.act()));
  }

  private static ReliefState ended(ReliefAct act) {
    return act.ways().get(0).to();
  }

  private static Map<String, Object> said(ReliefAct act, Prepared prepared) {
    Map<String, Object> said = new HashMap<>();
    said.put("way", act.name());
    if (!prepared.signers().isEmpty()) {
      said.put("signers", prepared.count(ReliefState.SIGNING));
      said.put("group", prepared.count(ReliefState.GROUP_REVIEW));
    }
    return said;
  }

  private void seats(Officer officer, ReliefCase one, ReliefMove move, Prepared prepared) {
    int number = one.version() + 1;
    switch (move.act()) {
      case SIGN -> answer(officer, one, Seat.Answer.SIGNED);
      case OBJECT -> answer(officer, one, Seat.Answer.OBJECTED);
      case DELEGATE -> {
        Seat seat = check.seat(officer, one).orElseThrow();
        answer(officer, one, Seat.Answer.DELEGATED);
        writing.seat(one, new Asked(seat.state(), seat.round(), seat.place(), prepared.officer()));
      }
      case ADD_SIGNER -> {
        Seat last = one.openSeats().get(one.openSeats().size() - 1);
        writing.seat(
            one, new Asked(one.state(), last.round(), last.place() + 1, prepared.officer()));
      }
      case REMOVE_SIGNER -> writing.answer(prepared.seat(), Seat.Answer.REMOVED, number);
      default -> {} // nobody is asked, nobody answers
    }
  }

  private void answer(Officer officer, ReliefCase one, Seat.Answer answer) {
    long seat = check.seat(officer, one).orElseThrow().id();
    writing.answer(seat, answer, one.version() + 1);
  }

  /** Nobody is asked for a step that the case has left, or for one that lies ahead of it again. */
  private void rest(ReliefCase one, ReliefState state, int number) {
    if (state == one.state()) {
      return;
    }
    List<ReliefState> left =
        new ArrayList<>(List.of(ReliefState.SIGNING, ReliefState.GROUP_REVIEW));
    if (one.state() == ReliefState.SIGNING && state == ReliefState.GROUP_REVIEW) {
      left.remove(ReliefState.GROUP_REVIEW);
    }
    if (one.seats().stream().anyMatch(Seat::isOpen)) {
      writing.drop(one.id(), left, number);
    }
  }

  private void content(Officer officer, ReliefCase one, ReliefMove move, Prepared prepared) {
    int number = one.version() + 1;
    Bound bound = prepared.bound();
    switch (move.act()) {
      case PROPOSE -> {
        writing.proposal(one.id(), number, Objects.requireNonNull(bound));
        details.shares(one, number, bound.joint());
      }
      case JOIN, LEAVE, ASK_AID, ASK_UPPER, ASK_PLACE, CALL_BACK ->
          details.write(officer, one, move, prepared);
      case GRANT, REFUSE -> writing.decision(one.id(), number, Objects.requireNonNull(bound));
      case COPY -> writing.copy(one, move.whom(), number);
      case OWE -> writing.owe(one, move, Objects.requireNonNull(prepared.due()));
      case CLEAR -> {
        ReliefMove.Paper paper = Objects.requireNonNull(move.paper());
        writing.clear(paper.id(), paper.outcome(), number);
      }
      case REGISTER,
          ACCEPT,
          DECLINE,
          VERIFY,
          CONCLUDE,
          SIGN,
          OBJECT,
          RETURN,
          HAND_ON,
          DELEGATE,
          ADD_SIGNER,
          REMOVE_SIGNER,
          REMIND,
          SUSPEND,
          RESUME,
          WITHDRAW,
          TELL,
          NO_GUARDIAN,
          DISPUTE,
          ANSWER,
          ESCALATE -> {}
    }
    int position = 0;
    for (Signer signer : prepared.signers()) {
      position++;
      writing.seat(one, new Asked(signer.state(), number, position, signer.whom()));
    }
  }
}
