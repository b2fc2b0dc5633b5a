package org.relieflink.platform.meeting.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.meeting.AgendaItem;
import org.relieflink.platform.meeting.Attendance;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.ItemOutcome;
import org.relieflink.platform.meeting.MeetingAct;
import org.relieflink.platform.meeting.MeetingOrder;
import org.relieflink.platform.meeting.MeetingRefusal;
import org.relieflink.platform.meeting.Voice;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.CaseCircle;
import org.relieflink.platform.relief.ReliefCases;
import org.springframework.stereotype.Component;

/** 会商的规矩：whose it is, who has a voice, when there is an outcome. */
@Component
class CheckMeeting {
  private final MeetingRules rules;
  private final Reach reach;
  private final Accounts accounts;
  private final ReliefCases cases;
  private final CaseCircle circle;
  private final Clock clock;

  CheckMeeting(
      MeetingRules rules,
      Reach reach,
      Accounts accounts,
      ReliefCases cases,
      CaseCircle circle,
      Clock clock) {
    this.rules = rules;
    this.reach = reach;
    this.accounts = accounts;
    this.cases = cases;
    this.circle = circle;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static Optional<Refusal> no(MeetingRefusal why) {
    return Optional.of(Refusal.of(why));
  }

  boolean may(Officer officer, Deed deed, Conference one) {
    return reach.covers(officer, new Need(Matter.RELIEF_CASES, deed), Whose.of(one.owner()));
  }

  /** Whether it is this officer's to do, whatever is said with it. */
  Optional<Refusal> barred(Officer officer, Conference one, MeetingAct act) {
    boolean hosts = officer.unit().equals(one.owner());
    if (!may(officer, act.deed(), one) || (act.isHosts() && !hosts)) {
      return no(MeetingRefusal.NOT_FOR_ROLE);
    }
    return one.isClosed() && act != MeetingAct.ENTER ? no(MeetingRefusal.CLOSED) : Optional.empty();
  }

  /** Whether this officer may do it with the item now. */
  Optional<Refusal> barred(Officer officer, Conference one, AgendaItem item, MeetingAct act) {
    Optional<Refusal> no = barred(officer, one, act);
    if (no.isPresent() || act == MeetingAct.ENTER) {
      return no.or(() -> item.isConcluded() ? Optional.empty() : toEnterNothing());
    }
    if (item.isConcluded()) {
      return no(MeetingRefusal.CONCLUDED);
    }
    if (act == MeetingAct.VOTE && !item.current()) {
      return no(MeetingRefusal.CASE_MOVED_ON);
    }
    if (handled(officer, item)) {
      return no(MeetingRefusal.HANDLED_IT);
    }
    return act == MeetingAct.VOTE ? voice(officer, one, item) : Optional.empty();
  }

  private static Optional<Refusal> toEnterNothing() {
    return no(MeetingRefusal.NOTHING_TO_ENTER);
  }

  /** Of a case that the officer does not see, the officer handled nothing. */
  private boolean handled(Officer officer, AgendaItem item) {
    Long id = item.caseId();
    return id != null
        && cases.find(officer, id).filter(one -> circle.handled(officer, one)).isPresent();
  }

  private static Optional<Refusal> voice(Officer officer, Conference one, AgendaItem item) {
    boolean present =
        one.invited(officer.staffNumber())
            .filter(it -> it.attendance() == Attendance.PRESENT)
            .filter(it -> it.unit().equals(officer.unit()))
            .isPresent();
    if (!present) {
      return no(MeetingRefusal.NOT_PRESENT);
    }
    return item.votes().stream().anyMatch(vote -> vote.unit().equals(officer.unit()))
        ? no(MeetingRefusal.UNIT_SPOKE)
        : Optional.empty();
  }

  /** Looked up outside of any transaction: whether the officer has to keep away from the person. */
  boolean keepsAway(Officer officer, AgendaItem item) {
    Long id = item.caseId();
    return id != null && circle.bars(officer, id);
  }

  /**
   * Whether somebody who is invited would read of a person from whom to keep away; looked up
   * outside of any transaction.
   */
  boolean bringsTogether(
      Officer officer, Conference one, MeetingOrder order, Optional<Officer> guest) {
    return switch (order.act()) {
      case INVITE ->
          guest
              .filter(it -> one.items().stream().anyMatch(item -> keepsAway(it, item)))
              .isPresent();
      case ADD_CASE ->
          cases.find(officer, order.target()).isPresent() && barsSomebody(one, order.target());
      default -> false;
    };
  }

  private boolean barsSomebody(Conference one, long caseId) {
    return one.invited().stream()
        .flatMap(it -> accounts.find(it.officer()).stream())
        .anyMatch(it -> circle.bars(it, caseId));
  }

  Optional<Refusal> vote(MeetingOrder order) {
    Optional<Voice> voice = word(Voice.class, order.choice());
    return voice.isEmpty()
        ? no(MeetingRefusal.CHOICE_MISSING)
        : MeetingWording.wrong(order.words(), voice.get() != Voice.FOR);
  }

  /** A person writes the outcome; agreed it is only when enough units spoke and carry it. */
  Optional<Refusal> conclude(AgendaItem item, MeetingOrder order) {
    Optional<ItemOutcome> outcome = word(ItemOutcome.class, order.choice());
    if (outcome.isEmpty()) {
      return no(MeetingRefusal.CHOICE_MISSING);
    }
    Optional<Refusal> wrong =
        MeetingWording.wrong(order.words(), true, Conferences.LONGEST_MINUTES);
    if (wrong.isPresent() || outcome.get() == ItemOutcome.ADJOURNED) {
      return wrong;
    }
    return item.current() ? counted(item, outcome.get()) : no(MeetingRefusal.CASE_MOVED_ON);
  }

  private Optional<Refusal> counted(AgendaItem item, ItemOutcome outcome) {
    int spoke = item.votes().size();
    if (spoke < rules.leastUnits(today())) {
      return Optional.of(
          Refusal.of(MeetingRefusal.TOO_FEW_VOICES, rules.leastUnits(today()), spoke));
    }
    boolean carried = rules.carries(item.count(Voice.FOR), spoke, today());
    return outcome == ItemOutcome.AGREED && !carried
        ? no(MeetingRefusal.NOT_CARRIED)
        : Optional.empty();
  }

  boolean hasRoomFor(Conference one, MeetingAct act) {
    return act == MeetingAct.INVITE
        ? one.invited().size() < rules.mostInvited(today())
        : one.items().size() < rules.mostItems(today());
  }

  /**
   * Who may be asked to come: an account of the place that may work on cases. Looked up outside of
   * any transaction.
   */
  Optional<Officer> guest(Conference one, String number) {
    return Optional.of(number)
        .filter(Officer::isStaffNumber)
        .flatMap(accounts::find)
        .filter(whom -> whom.unit().place().equals(one.owner().place()))
        .filter(whom -> may(whom, Deed.WRITE, one));
  }

  static <T extends Enum<T>> Optional<T> word(Class<T> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst();
  }
}
