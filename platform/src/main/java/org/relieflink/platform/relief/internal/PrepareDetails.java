package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.CitizenId;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.AidAnswer;
import org.relieflink.platform.relief.CasePersons;
import org.relieflink.platform.relief.CasePersons.CasePerson;
import org.relieflink.platform.relief.HelpAct;
import org.relieflink.platform.relief.HelpKind;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.HelpState;
import org.relieflink.platform.relief.MoveDetails;
import org.relieflink.platform.relief.ParticipantRole;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.internal.HelpRows.NewHelp;
import org.springframework.stereotype.Component;

/** 人和院的一步之前：who joins or leaves, what was asked, what another office is asked for. */
@Component
class PrepareDetails {
  private final PeopleRules rules;
  private final PeopleRows people;
  private final HelpRows helps;
  private final CasePersons persons;
  private final Register register;
  private final CheckCaseMove check;

  PrepareDetails(
      PeopleRules rules,
      PeopleRows people,
      HelpRows helps,
      CasePersons persons,
      Register register,
      CheckCaseMove check) {
    this.rules = rules;
    this.people = people;
    this.helps = helps;
    this.persons = persons;
    this.register = register;
    this.check = check;
  }

  private static Outcome<Prepared> no(ReliefRefusal code, Object... arguments) {
    return Outcome.refused(code, arguments);
  }

  Outcome<Prepared> joined(Order order, ReliefCase one) {
    MoveDetails.Person wanted = order.move().details().person();
    ParticipantRole role = wanted == null ? null : wanted.role();
    if (wanted == null || role == null || !related(role, wanted.relation())) {
      return no(ReliefRefusal.RELATION_UNUSABLE);
    }
    if (one.people().participants().size() >= rules.mostPeople()) {
      return no(ReliefRefusal.TOO_MANY, rules.mostPeople());
    }
    Outcome<Applicant> typed = Applicant.typed(wanted.name(), wanted.number());
    return typed instanceof Outcome.Done<Applicant> done
        ? joined(order.officer(), one, role, done.value())
        : typed.map(Prepared.NOTHING::about);
  }

  private boolean related(ParticipantRole role, String relation) {
    return rules.relations(role, check.today()).stream().anyMatch(it -> it.id().equals(relation));
  }

  private Outcome<Prepared> joined(
      Officer officer, ReliefCase one, ParticipantRole role, Applicant person) {
    String own = check.numberOf(one).flatMap(CitizenId::find).map(CitizenId::value).orElse("");
    if (own.equals(person.number()) || people.isThere(one.id(), role, person.number())) {
      return no(ReliefRefusal.JOINED_ALREADY);
    }
    return role == ParticipantRole.CO_APPLICANT && register.hasCase(officer, person)
        ? no(ReliefRefusal.CASE_OPEN)
        : Outcome.of(Prepared.NOTHING.about(person));
  }

  static Outcome<Prepared> left(Order order, ReliefCase one) {
    long id = order.move().details().participant();
    return one.people().participants().stream().anyMatch(it -> it.isThere() && it.id() == id)
        ? Outcome.of(Prepared.NOTHING)
        : no(ReliefRefusal.PARTICIPANT_UNKNOWN);
  }

  static Outcome<Prepared> disputed(ReliefCase one) {
    return one.people().there(ParticipantRole.GUARDIAN).size() < 2
        ? no(ReliefRefusal.GUARDIANS_NOT_TWO)
        : Outcome.of(Prepared.NOTHING);
  }

  static Outcome<Prepared> answered(ReliefCase one) {
    return one.disputed() ? Outcome.of(Prepared.NOTHING) : no(ReliefRefusal.NOT_DISPUTED);
  }

  Outcome<Prepared> aid(Order order) {
    List<MoveDetails.Aid> answers = order.move().details().aids();
    if (!usable(answers)) {
      return no(ReliefRefusal.ANSWERS_UNUSABLE);
    }
    return answers.stream()
        .flatMap(it -> CaseWording.wrong(it.words(), false).stream())
        .findFirst()
        .<Outcome<Prepared>>map(Outcome.Refused::new)
        .orElseGet(() -> Outcome.of(Prepared.NOTHING));
  }

  private boolean usable(List<MoveDetails.Aid> answers) {
    Set<String> known = new LinkedHashSet<>();
    rules.questions(check.today()).forEach(it -> known.add(it.dated().id()));
    long named = answers.stream().map(MoveDetails.Aid::question).distinct().count();
    return !answers.isEmpty()
        && named == answers.size()
        && answers.stream().allMatch(it -> known.contains(it.question()) && fits(it));
  }

  private boolean fits(MoveDetails.Aid one) {
    return one.amountFen() >= 0
        && one.amountFen() <= check.mostFen()
        && (one.said() == AidAnswer.Said.YES || one.amountFen() == 0);
  }

  /** One share at a time: while one is awaited or stands, no other is asked for. */
  Outcome<Prepared> upper(Order order, ReliefCase one) {
    List<HelpRequest> asked = shares(order.officer(), one);
    return awaited(asked) || given(asked).isPresent()
        ? no(ReliefRefusal.SHARE_AWAITED)
        : asked(order, one, HelpKind.SHARE);
  }

  private List<HelpRequest> shares(Officer officer, ReliefCase one) {
    return helps.ofCase(officer, one.id()).stream()
        .filter(it -> it.kind() == HelpKind.SHARE)
        .toList();
  }

  private static boolean awaited(List<HelpRequest> asked) {
    return asked.stream().anyMatch(it -> !it.state().isLast());
  }

  Outcome<Prepared> asked(Order order, ReliefCase one, HelpKind kind) {
    MoveDetails.Help wanted = order.move().details().help();
    long fen = wanted == null || kind == HelpKind.CHECK ? 0 : wanted.wantedFen();
    if (order.place().isEmpty() || !one.whose().unit().line().equals(Unit.PROCURATORATE)) {
      return no(ReliefRefusal.PLACE_UNUSABLE);
    }
    if (one.whose().state() == RowState.SEALED) {
      return no(ReliefRefusal.CASE_SEALED);
    }
    if (fen < 0 || fen > check.mostFen()) {
      return no(ReliefRefusal.AMOUNT_UNUSABLE);
    }
    return helps.ofCase(order.officer(), one.id()).size() >= rules.mostHelps()
        ? no(ReliefRefusal.TOO_MANY, rules.mostHelps())
        : asked(order, one, kind, fen);
  }

  private Outcome<Prepared> asked(Order order, ReliefCase one, HelpKind kind, long fen) {
    return persons
        .find(order.officer(), one.id())
        .filter(it -> !it.name().isEmpty() && !it.number().isEmpty())
        .map(it -> new Applicant(it.name(), it.number()))
        .map(it -> new NewHelp(kind, order.place(), fen, order.move().words(), it))
        .<Outcome<Prepared>>map(it -> Outcome.of(Prepared.NOTHING.helpedBy(it)))
        .orElseGet(() -> no(ReliefRefusal.PERSON_MISSING));
  }

  Outcome<Prepared> calledBack(Order order, ReliefCase one) {
    MoveDetails.Help wanted = order.move().details().help();
    long id = wanted == null ? 0 : wanted.id();
    return helps.ofCase(order.officer(), one.id()).stream()
            .anyMatch(it -> it.id() == id && canCallBack(it))
        ? Outcome.of(Prepared.NOTHING)
        : no(ReliefRefusal.HELP_UNKNOWN);
  }

  static boolean canCallBack(HelpRequest one) {
    return HelpAct.CALL_BACK.from(one.kind(), one.state());
  }

  /** What has to stand before anything is proposed for this person and who applies with it. */
  Optional<Refusal> unready(Officer officer, ReliefCase one) {
    LocalDate born =
        check
            .numberOf(one)
            .flatMap(CitizenId::find)
            .map(CitizenId::birthDate)
            .or(() -> persons.find(officer, one.id()).map(CasePerson::born))
            .orElse(null);
    boolean minor =
        (born != null && Majority.shipped().minor(born, check.today()))
            || people.minorApplies(one.id(), check.today());
    boolean said =
        !one.people().there(ParticipantRole.GUARDIAN).isEmpty()
            || one.lastOf(ReliefAct.NO_GUARDIAN) > 0;
    return minor && !said
        ? Optional.of(Refusal.of(ReliefRefusal.GUARDIAN_MISSING))
        : Optional.empty();
  }

  /**
   * What is bound beside the amount: shares of several, the share of the office above, which is
   * taken out of the computed amount or comes on top of it.
   */
  Outcome<Joint> joint(Order order, ReliefCase one, long computedFen) {
    List<HelpRequest> asked = shares(order.officer(), one);
    if (awaited(asked)) {
      return Outcome.refused(ReliefRefusal.SHARE_AWAITED);
    }
    MoveDetails said = order.move().details();
    HelpRequest given = given(asked).orElse(null);
    if (given == null) {
      return said.onTop()
          ? Outcome.refused(ReliefRefusal.SHARE_CHANGED)
          : Portions.divide(one, said.shares(), computedFen)
              .map(it -> new Joint(it, null, 0, false));
    }
    return joint(one, said, given, computedFen);
  }

  private Outcome<Joint> joint(
      ReliefCase one, MoveDetails said, HelpRequest given, long computedFen) {
    long upper = given.givenFen();
    long total = said.onTop() ? Math.addExact(computedFen, upper) : computedFen;
    if (total > check.mostFen()) {
      return Outcome.refused(ReliefRefusal.AMOUNT_UNUSABLE);
    }
    return upper < total
        ? Portions.divide(one, said.shares(), total)
            .map(it -> new Joint(it, given.id(), upper, said.onTop()))
        : Outcome.refused(ReliefRefusal.SHARE_TOO_LARGE);
  }

  private static Optional<HelpRequest> given(List<HelpRequest> asked) {
    return asked.stream().filter(it -> it.state() == HelpState.GIVEN).findFirst();
  }

  /** Whether what was proposed together still stands when it is decided. */
  Optional<Refusal> fallen(Officer officer, ReliefCase one, Proposed proposed) {
    List<HelpRequest> asked = shares(officer, one);
    if (awaited(asked)) {
      return Optional.of(Refusal.of(ReliefRefusal.SHARE_AWAITED));
    }
    long given = given(asked).map(HelpRequest::givenFen).orElse(0L);
    return given == proposed.upperFen()
        ? Optional.empty()
        : Optional.of(Refusal.of(ReliefRefusal.SHARE_CHANGED));
  }
}
