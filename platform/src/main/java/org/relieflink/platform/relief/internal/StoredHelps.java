package org.relieflink.platform.relief.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.HelpAct;
import org.relieflink.platform.relief.HelpKind;
import org.relieflink.platform.relief.HelpMove;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.HelpState;
import org.relieflink.platform.relief.HelpStep;
import org.relieflink.platform.relief.Helps;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases.Choice;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ShareToPay;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.stereotype.Service;

@Service
class StoredHelps implements Helps {
  private final HelpRows rows;
  private final SharesToPay shares;
  private final HelpClock clocks;
  private final Offices offices;
  private final CaseWriting writing;
  private final ReliefRules rules;
  private final Reach reach;
  private final List<LookGuard> guards;
  private final Trail trail;
  private final AllOrNothing together;

  StoredHelps(
      HelpRows rows,
      SharesToPay shares,
      HelpClock clocks,
      Offices offices,
      CaseWriting writing,
      ReliefRules rules,
      Reach reach,
      List<LookGuard> guards,
      Trail trail,
      AllOrNothing together) {
    this.rows = rows;
    this.shares = shares;
    this.clocks = clocks;
    this.offices = offices;
    this.writing = writing;
    this.rules = rules;
    this.reach = reach;
    this.guards = List.copyOf(guards);
    this.trail = trail;
    this.together = together;
  }

  @Override
  public List<HelpRequest> list(Officer officer, boolean open) {
    return open ? rows.waiting(officer, MOST) : rows.asked(officer, MOST);
  }

  @Override
  public Optional<HelpRequest> find(Officer officer, long id) {
    return rows.find(officer, id);
  }

  @Override
  public List<HelpAct> open(Officer officer, HelpRequest one) {
    return Arrays.stream(HelpAct.values())
        .filter(act -> act.by() != HelpAct.By.ASKER && act.from(one.kind(), one.state()))
        .filter(act -> turn(officer, one, act).isEmpty())
        .toList();
  }

  private boolean may(Officer officer, Deed deed, HelpRequest one) {
    return reach.covers(officer, new Need(Matter.HELP_TASKS, deed), Whose.of(one.to()));
  }

  /** Whose it is to do; empty when this officer's. */
  private Optional<Refusal> turn(Officer officer, HelpRequest one, HelpAct act) {
    if (act.by() == HelpAct.By.ASKER || !may(officer, act.deed(), one)) {
      return Optional.of(Refusal.of(ReliefRefusal.NOT_FOR_ROLE));
    }
    boolean takes = one.taker().equals(officer.staffNumber());
    return switch (act.by()) {
      case OFFICE -> takes ? Optional.of(Refusal.of(ReliefRefusal.MOVED_ON)) : Optional.empty();
      case TAKER -> takes ? Optional.empty() : no(ReliefRefusal.NOT_THE_HANDLER);
      case CHIEF -> chief(officer, one);
      case ASKER -> no(ReliefRefusal.NOT_FOR_ROLE);
    };
  }

  private static Optional<Refusal> no(ReliefRefusal code) {
    return Optional.of(Refusal.of(code));
  }

  /** Four eyes: who decides neither took nor proposed it. */
  private static Optional<Refusal> chief(Officer officer, HelpRequest one) {
    if (officer.role() != Role.CHIEF) {
      return no(ReliefRefusal.NOT_FOR_ROLE);
    }
    boolean handled =
        one.steps().stream()
            .filter(step -> step.act() == HelpAct.TAKE || step.act() == HelpAct.PROPOSE)
            .anyMatch(step -> step.officer().equals(officer.staffNumber()));
    return handled ? no(ReliefRefusal.FOUR_EYES) : Optional.empty();
  }

  @Override
  public Outcome<HelpRequest> act(Officer officer, long id, HelpMove move) {
    Optional<HelpRequest> seen = rows.find(officer, id);
    if (seen.isEmpty()) {
      return Outcome.refused(ReliefRefusal.HELP_UNKNOWN);
    }
    boolean barred = bars(officer, id);
    return together.done(
        ReliefRefusal.MOVED_ON,
        () -> {
          writing.lock("case " + seen.get().caseId());
          return rows.find(officer, id)
              .map(one -> step(officer, one, move, barred))
              .orElseGet(() -> Outcome.refused(ReliefRefusal.HELP_UNKNOWN));
        });
  }

  /** Whether the officer has to keep away; never inside a transaction. */
  private boolean bars(Officer officer, long id) {
    return rows.person(id)
        .map(one -> List.of(one.number()))
        .filter(numbers -> guards.stream().anyMatch(guard -> guard.bars(officer, numbers)))
        .isPresent();
  }

  private Outcome<HelpRequest> step(
      Officer officer, HelpRequest one, HelpMove move, boolean barred) {
    Optional<Refusal> no = refused(officer, one, move);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (barred) {
      return Outcome.refused(ReliefRefusal.OWN_CIRCLE);
    }
    HelpState to = move.act().to(one.kind(), one.state().name());
    rows.step(
        officer,
        one.id(),
        new HelpStep(
            one.version() + 1,
            move.act(),
            to,
            "",
            "",
            amount(one, move),
            move.words(),
            rows.now()));
    trail.record(officer, note("HELP_" + move.act(), one.id()).because(move.words()));
    return Outcome.of(rows.find(officer, one.id()).orElseThrow());
  }

  private static TrailNote note(String action, long id) {
    return TrailNote.of(action, "relief-help", "relief-help-" + id);
  }

  /** What is given is what was proposed. */
  private static long amount(HelpRequest one, HelpMove move) {
    return switch (move.act()) {
      case PROPOSE -> move.amountFen();
      case GIVE -> one.last().amountFen();
      case ASK, TAKE, RETURN, DENY, REPLY, DECLINE, CALL_BACK -> 0;
    };
  }

  private Optional<Refusal> refused(Officer officer, HelpRequest one, HelpMove move) {
    HelpAct act = move.act();
    if (act.by() == HelpAct.By.ASKER || !may(officer, act.deed(), one)) {
      return no(ReliefRefusal.NOT_FOR_ROLE);
    }
    if (move.version() != one.version() || !act.from(one.kind(), one.state())) {
      return no(ReliefRefusal.MOVED_ON);
    }
    boolean outside = move.amountFen() < 0 || move.amountFen() > rules.most().amount();
    boolean nothing = act == HelpAct.GIVE && one.last().amountFen() == 0;
    return turn(officer, one, act)
        .or(() -> CaseWording.wrong(move.words(), act.wantsWords()))
        .or(() -> outside || nothing ? no(ReliefRefusal.AMOUNT_UNUSABLE) : Optional.empty());
  }

  @Override
  public Optional<ShareToPay> toPay(Officer officer, HelpRequest one) {
    boolean asked = one.givenFen() > 0 && officer.unit().equals(one.to());
    return asked ? shares.of(one.id()) : Optional.empty();
  }

  @Override
  public boolean reveals(Officer officer, HelpRequest one) {
    boolean needed =
        one.kind() == HelpKind.CHECK
            ? one.state() == HelpState.TAKEN
            : toPay(officer, one).filter(shares::owed).isPresent();
    return needed && one.taker().equals(officer.staffNumber()) && may(officer, Deed.REVEAL, one);
  }

  @Override
  public Outcome<Named> reveal(Officer officer, long id) {
    Optional<HelpRequest> one = rows.find(officer, id);
    if (one.isEmpty()) {
      return Outcome.refused(ReliefRefusal.HELP_UNKNOWN);
    }
    Optional<Applicant> person = rows.person(id);
    if (!reveals(officer, one.get()) || person.isEmpty()) {
      return Outcome.refused(ReliefRefusal.NOT_REVEALED);
    }
    if (bars(officer, id)) {
      return Outcome.refused(ReliefRefusal.OWN_CIRCLE);
    }
    trail.record(officer, note("HELP_PERSON_SEEN", id));
    return Outcome.of(new Named(person.get().name(), person.get().number()));
  }

  @Override
  public List<HelpRequest> of(Officer officer, ReliefCase one) {
    return rows.ofCase(officer, one.id());
  }

  @Override
  public DutyReading clock(HelpRequest one) {
    return clocks.read(one);
  }

  @Override
  public List<Choice> places(Officer officer) {
    return offices.all().stream().filter(one -> !one.id().equals(officer.unit().place())).toList();
  }

  @Override
  public String office(String place) {
    return offices.name(place).orElse(place);
  }
}
