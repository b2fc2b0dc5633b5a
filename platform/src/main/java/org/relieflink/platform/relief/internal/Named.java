package org.relieflink.platform.relief.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.Seat;
import org.springframework.stereotype.Component;

/** 点了名的人：whether they exist, are of this place, and may do what they are named for. */
@Component
class Named {
  private final Accounts accounts;
  private final AccessTable table;
  private final CheckCaseMove check;
  private final ReliefRules rules;

  Named(Accounts accounts, AccessTable table, CheckCaseMove check, ReliefRules rules) {
    this.accounts = accounts;
    this.table = table;
    this.check = check;
    this.rules = rules;
  }

  /** Whom a step names, and whom a case asks already: looked up outside of any transaction. */
  Map<String, Officer> look(ReliefMove move, ReliefCase one) {
    Set<String> numbers = new LinkedHashSet<>(move.signers());
    numbers.add(move.whom());
    if (move.act() == ReliefAct.RETURN) {
      one.seats().forEach(seat -> numbers.add(seat.officer()));
    }
    Map<String, Officer> people = new HashMap<>();
    numbers.stream()
        .limit(rules.mostSigners() * 2L)
        .filter(Officer::isStaffNumber)
        .flatMap(number -> accounts.find(number).stream())
        .filter(it -> !check.bars(it, one))
        .forEach(it -> people.put(it.staffNumber(), it));
    return people;
  }

  /** Whom an act names, if that one will do. */
  Outcome<Officer> whom(Order order, ReliefCase one) {
    Officer officer = order.officer();
    ReliefAct act = order.move().act();
    Optional<Officer> found = order.find(order.move().whom());
    boolean fits =
        found
            .filter(whom -> whom.unit().place().equals(one.whose().unit().place()))
            .filter(whom -> check.may(whom, Deed.READ, one.whose()) && reads(whom))
            .filter(whom -> act != ReliefAct.HAND_ON || handles(whom, one))
            .filter(whom -> act != ReliefAct.DELEGATE || whom.unit().equals(officer.unit()))
            .filter(whom -> !signs(act) || signable(whom, one))
            .isPresent();
    return fits ? Outcome.of(found.orElseThrow()) : Outcome.refused(ReliefRefusal.OFFICER_UNUSABLE);
  }

  private static boolean signs(ReliefAct act) {
    return act == ReliefAct.DELEGATE || act == ReliefAct.ADD_SIGNER;
  }

  private boolean reads(Officer whom) {
    return table.allows(whom, "GET", "/cases/{id}");
  }

  /** Of the same office, and not of those who check it. */
  private boolean handles(Officer whom, ReliefCase one) {
    boolean checked =
        one.steps().stream()
            .anyMatch(
                step ->
                    step.officer().equals(whom.staffNumber())
                        && (step.act() == ReliefAct.SIGN || step.act() == ReliefAct.CONCLUDE));
    return whom.unit().equals(one.whose().unit())
        && !checked
        && check.may(whom, Deed.WRITE, one.whose())
        && one.openSeats().stream().noneMatch(seat -> seat.officer().equals(whom.staffNumber()));
  }

  /** May be asked to sign: did not handle it, is not asked already. */
  private boolean signable(Officer whom, ReliefCase one) {
    int round = one.seats().stream().mapToInt(Seat::round).max().orElse(0);
    boolean asked =
        one.seats().stream()
            .anyMatch(
                seat ->
                    seat.round() == round
                        && (seat.isOpen() || seat.answer() == Seat.Answer.SIGNED)
                        && seat.officer().equals(whom.staffNumber()));
    return !asked && mayBeAsked(whom, one);
  }

  private boolean mayBeAsked(Officer whom, ReliefCase one) {
    return check.mayCheck(whom, one)
        && check.may(whom, Deed.WRITE, one.whose())
        && table.allows(whom, "POST", "/cases/{id}/works");
  }

  /** 请谁签哪一步。 */
  record Signer(ReliefState state, Officer whom) {}

  /**
   * Whom a new round asks, in the order given.
   *
   * @param steps with signatures that lie ahead; each wants somebody
   */
  Outcome<List<Signer>> round(
      Order order, ReliefCase one, List<ReliefState> steps, List<String> numbers) {
    if (numbers.size() > rules.mostSigners()) {
      return Outcome.refused(ReliefRefusal.TOO_MANY, rules.mostSigners());
    }
    List<Signer> round = new ArrayList<>();
    for (String number : new LinkedHashSet<>(numbers)) {
      Optional<Officer> found =
          order
              .find(number)
              .filter(whom -> whom.unit().place().equals(one.whose().unit().place()))
              .filter(whom -> mayBeAsked(whom, one));
      if (found.isEmpty()) {
        return Outcome.refused(ReliefRefusal.OFFICER_UNUSABLE);
      }
      round.add(new Signer(step(one, found.get()), found.get()));
    }
    Set<ReliefState> asked = new LinkedHashSet<>();
    round.forEach(signer -> asked.add(signer.state()));
    return asked.equals(new LinkedHashSet<>(steps))
        ? Outcome.of(round)
        : new Outcome.Refused<>(Refusal.of(ReliefRefusal.SIGNERS_MISSING));
  }

  /** The review group is of the line that the process names. */
  ReliefState step(ReliefCase one, Officer whom) {
    String external = rules.process(one.process()).external();
    return whom.unit().line().equals(external) ? ReliefState.GROUP_REVIEW : ReliefState.SIGNING;
  }
}
