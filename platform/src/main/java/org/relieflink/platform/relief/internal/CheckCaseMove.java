package org.relieflink.platform.relief.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.CitizenId;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.leads.LeadPersons;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.MoveDetails;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.Seat;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.stereotype.Component;

/** 这一步能不能做：right, place in the table of moves, whose turn, four eyes, version of the page. */
@Component
class CheckCaseMove {
  /** Acts after which somebody neither checks nor decides the same case. */
  private static final Set<ReliefAct> HANDLED =
      Set.of(ReliefAct.ACCEPT, ReliefAct.VERIFY, ReliefAct.PROPOSE);

  private static final Set<ReliefAct> CHECKED = Set.of(ReliefAct.CONCLUDE, ReliefAct.SIGN);

  private final ReliefRules rules;
  private final PeopleRules people;
  private final PeopleRows participants;
  private final CaseRows rows;
  private final Processes processes;
  private final DutyBook book;
  private final Reach reach;
  private final PartyGlances parties;
  private final LeadPersons leads;
  private final List<LookGuard> guards;
  private final Clock clock;

  CheckCaseMove(
      ReliefRules rules,
      PeopleRules people,
      PeopleRows participants,
      CaseRows rows,
      Processes processes,
      DutyBook book,
      Reach reach,
      PartyGlances parties,
      LeadPersons leads,
      List<LookGuard> guards,
      Clock clock) {
    this.rules = rules;
    this.people = people;
    this.participants = participants;
    this.rows = rows;
    this.processes = processes;
    this.book = book;
    this.reach = reach;
    this.parties = parties;
    this.leads = leads;
    this.guards = List.copyOf(guards);
    this.clock = clock;
  }

  LocalDate today() {
    return CaseClock.day(clock.instant());
  }

  boolean may(Officer officer, Deed deed, Whose whose) {
    return reach.covers(officer, new Need(Matter.RELIEF_CASES, deed), whose);
  }

  private static boolean own(Officer officer, ReliefCase one) {
    return officer.unit().equals(one.whose().unit());
  }

  /** Whether the table of rights and of moves let this officer do it now. */
  boolean open(Officer officer, ReliefCase one, ReliefAct act) {
    return act.by() != ReliefAct.By.SERVER
        && act.from(one.state())
        && (act != ReliefAct.RETURN || !processes.plan(one).before(one.state()).isEmpty())
        && may(officer, act.deed(), one.whose())
        && standing(one, act).isEmpty()
        && turn(officer, one, act).isEmpty();
  }

  private static Optional<Refusal> standing(ReliefCase one, ReliefAct act) {
    if (one.paused() && !act.whilePaused()) {
      return Optional.of(Refusal.of(ReliefRefusal.SUSPENDED));
    }
    return (act == ReliefAct.RESUME && !one.paused()) || (act == ReliefAct.SUSPEND && one.paused())
        ? Optional.of(Refusal.of(ReliefRefusal.NOT_SUSPENDED))
        : Optional.empty();
  }

  /** Whose it is to do; empty when this officer's. */
  private Optional<Refusal> turn(Officer officer, ReliefCase one, ReliefAct act) {
    if (act.by() == ReliefAct.By.ASKED) {
      return seat(officer, one).isPresent()
          ? Optional.empty()
          : Optional.of(Refusal.of(ReliefRefusal.NOT_YOUR_TURN));
    }
    if (!own(officer, one)) {
      return Optional.of(Refusal.of(ReliefRefusal.NOT_FOR_ROLE));
    }
    return switch (act.by()) {
      case OFFICE, DECIDES -> Optional.empty();
      case HANDLER ->
          handles(officer, one) || officer.role() == Role.CHIEF ? Optional.empty() : no();
      case PROPOSER -> handles(officer, one) ? Optional.empty() : no();
      case CHECKER -> touched(officer, one, HANDLED) ? fourEyes() : Optional.empty();
      case DECIDER -> decider(officer, one);
      case TURN -> returns(officer, one);
      case ASKED, SERVER -> Optional.of(Refusal.of(ReliefRefusal.NOT_FOR_ROLE));
    };
  }

  private static Optional<Refusal> no() {
    return Optional.of(Refusal.of(ReliefRefusal.NOT_THE_HANDLER));
  }

  private static Optional<Refusal> fourEyes() {
    return Optional.of(Refusal.of(ReliefRefusal.FOUR_EYES));
  }

  private static boolean handles(Officer officer, ReliefCase one) {
    return one.handler().equals(officer.staffNumber());
  }

  private Optional<Refusal> decider(Officer officer, ReliefCase one) {
    if (officer.role() != rules.process(one.process()).decider()) {
      return Optional.of(Refusal.of(ReliefRefusal.NOT_FOR_ROLE));
    }
    return touched(officer, one, HANDLED) || touched(officer, one, CHECKED)
        ? fourEyes()
        : Optional.empty();
  }

  /**
   * Sends back: at a decision who decides, at a conference whoever may conclude, else the handler.
   */
  private Optional<Refusal> returns(Officer officer, ReliefCase one) {
    if (one.state() == ReliefState.DECISION) {
      return decider(officer, one);
    }
    if (one.state() == ReliefState.DELIBERATION && may(officer, Deed.DECIDE, one.whose())) {
      return Optional.empty();
    }
    return handles(officer, one) || officer.role() == Role.CHIEF ? Optional.empty() : no();
  }

  /** Whether somebody did one of these acts, or handles the case now. */
  private static boolean touched(Officer officer, ReliefCase one, Set<ReliefAct> acts) {
    String number = officer.staffNumber();
    return (acts == HANDLED && one.handler().equals(number))
        || one.steps().stream()
            .anyMatch(step -> step.officer().equals(number) && acts.contains(step.act()));
  }

  /** Whether somebody may be asked to check what others handled. */
  boolean mayCheck(Officer officer, ReliefCase one) {
    return !touched(officer, one, HANDLED);
  }

  /** The seat that this officer answers now. */
  Optional<Seat> seat(Officer officer, ReliefCase one) {
    List<Seat> open = one.openSeats();
    boolean inTurn = processes.plan(one).inTurn().contains(one.state());
    return (inTurn ? open.stream().limit(1) : open.stream())
        .filter(seat -> seat.officer().equals(officer.staffNumber()))
        .findFirst();
  }

  Optional<Refusal> refused(Order order, ReliefCase one) {
    Officer officer = order.officer();
    ReliefMove move = order.move();
    ReliefAct act = move.act();
    if (act.by() == ReliefAct.By.SERVER || !may(officer, act.deed(), one.whose())) {
      return Optional.of(Refusal.of(ReliefRefusal.NOT_FOR_ROLE));
    }
    if ((move.version() != one.version() && act != ReliefAct.SIGN) || !act.from(one.state())) {
      return Optional.of(Refusal.of(ReliefRefusal.MOVED_ON));
    }
    if (act == ReliefAct.SIGN && move.version() < one.entered().number()) {
      return Optional.of(Refusal.of(ReliefRefusal.MOVED_ON));
    }
    Optional<Refusal> no = standing(one, act).or(() -> turn(officer, one, act));
    if (no.isPresent()) {
      return no;
    }
    return order.barred() ? Optional.of(Refusal.of(ReliefRefusal.OWN_CIRCLE)) : unsaid(one, move);
  }

  /** Whether the officer has to keep away from the person of a case; never inside a transaction. */
  boolean bars(Officer officer, ReliefCase one) {
    List<String> numbers = new ArrayList<>(participants.numbers(one.id()));
    numberOf(one).ifPresent(numbers::add);
    return bars(officer, numbers);
  }

  /** Of whom a case is, however the person came; to compare, never to show. */
  Optional<String> numberOf(ReliefCase one) {
    Long party = one.partyId();
    Long lead = one.leadId();
    return rows.number(one.id())
        .or(() -> lead == null ? Optional.empty() : leads.number(lead))
        .or(() -> party == null ? Optional.empty() : parties.number(party));
  }

  /** Whether the officer has to keep away from who joins with a step. */
  boolean bars(Officer officer, ReliefMove move) {
    MoveDetails.Person person = move.details().person();
    return person != null && bars(officer, List.of(canonical(person.number())));
  }

  /** As the circle knows it, however it was typed. */
  private static String canonical(String typed) {
    return CitizenId.find(typed).map(CitizenId::value).orElse(typed);
  }

  private boolean bars(Officer officer, List<String> numbers) {
    return !numbers.isEmpty() && guards.stream().anyMatch(one -> one.bars(officer, numbers));
  }

  private Optional<Refusal> unsaid(ReliefCase one, ReliefMove move) {
    ReliefAct act = move.act();
    Optional<Refusal> reason = act.wantsReason() ? unreasoned(one, move) : Optional.empty();
    if (reason.isPresent()) {
      return reason;
    }
    ReliefState to = move.to();
    if (act == ReliefAct.RETURN
        && (to == null || !processes.plan(one).before(one.state()).contains(to))) {
      return Optional.of(Refusal.of(ReliefRefusal.STEP_UNUSABLE));
    }
    return CaseWording.wrong(move.words(), act.wantsWords());
  }

  private Optional<Refusal> unreasoned(ReliefCase one, ReliefMove move) {
    if (move.act() != ReliefAct.SUSPEND) {
      return ground(move.act(), move.reason());
    }
    return book.ground(move.reason(), rules.process(one.process()).duty()).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of(ReliefRefusal.REASON_MISSING));
  }

  /** Empty when a ground may be chosen today; lateness never may, and the clause is told. */
  Optional<Refusal> ground(ReliefAct act, String id) {
    Optional<String> clause = people.noGround(id, today());
    if (clause.isPresent()) {
      return Optional.of(Refusal.of(ReliefRefusal.LATENESS_NO_GROUND, clause.get()));
    }
    return rules.grounds(act, today()).stream().anyMatch(one -> one.id().equals(id))
        ? Optional.empty()
        : Optional.of(Refusal.of(ReliefRefusal.REASON_MISSING));
  }

  /** More than this is a typing error. */
  long mostFen() {
    return rules.most().amount();
  }
}
