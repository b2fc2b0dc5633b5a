package org.relieflink.platform.meeting.internal;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.meeting.AgendaItem;
import org.relieflink.platform.meeting.Attendance;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.MeetingAct;
import org.relieflink.platform.meeting.MeetingOrder;
import org.relieflink.platform.meeting.MeetingRefusal;
import org.relieflink.platform.meeting.internal.ConferenceWriting.Subject;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.sharing.Dispute;
import org.springframework.stereotype.Component;

/** 会上的事：checks and writes one, in the caller's transaction. */
@Component
class AtConference {
  private final CheckMeeting check;
  private final ConferenceWriting writing;
  private final ReliefCases cases;
  private final IntoWork work;

  AtConference(CheckMeeting check, ConferenceWriting writing, ReliefCases cases, IntoWork work) {
    this.check = check;
    this.writing = writing;
    this.cases = cases;
    this.work = work;
  }

  /**
   * Takes or refuses it.
   *
   * @param guest who is named, looked up outside of the transaction
   */
  Optional<Refusal> take(
      Officer officer, Conference one, MeetingOrder order, Optional<Officer> guest) {
    Optional<Refusal> no = check.barred(officer, one, order.act());
    if (no.isPresent()) {
      return no;
    }
    return switch (order.act()) {
      case INVITE -> invite(one, order.whom(), guest);
      case ATTEND -> attend(one, order);
      case ADD_CASE, ADD_DISPUTE -> add(officer, one, order);
      case VOTE, CONCLUDE -> item(officer, one, order);
      case CLOSE -> close(one);
      case ENTER -> CheckMeeting.no(MeetingRefusal.NOTHING_TO_ENTER);
    };
  }

  private Optional<Refusal> invite(Conference one, String number, Optional<Officer> guest) {
    if (one.invited(number).isPresent()) {
      return CheckMeeting.no(MeetingRefusal.ALREADY_THERE);
    }
    if (!check.hasRoomFor(one, MeetingAct.INVITE)) {
      return CheckMeeting.no(MeetingRefusal.TOO_MANY);
    }
    guest.ifPresent(whom -> writing.invite(one.id(), whom, one.owner()));
    return guest.isPresent() ? Optional.empty() : CheckMeeting.no(MeetingRefusal.OFFICER_UNUSABLE);
  }

  private Optional<Refusal> attend(Conference one, MeetingOrder order) {
    if (one.invited(order.whom()).isEmpty()) {
      return CheckMeeting.no(MeetingRefusal.OFFICER_UNUSABLE);
    }
    Optional<Attendance> said = CheckMeeting.word(Attendance.class, order.choice());
    said.ifPresent(it -> writing.attend(one.id(), order.whom(), it));
    return said.isPresent() ? Optional.empty() : CheckMeeting.no(MeetingRefusal.CHOICE_MISSING);
  }

  private Optional<Refusal> add(Officer officer, Conference one, MeetingOrder order) {
    if (!check.hasRoomFor(one, order.act())) {
      return CheckMeeting.no(MeetingRefusal.TOO_MANY);
    }
    Optional<Refusal> wrong = MeetingWording.wrong(order.words(), true);
    if (wrong.isPresent()) {
      return wrong;
    }
    return order.act() == MeetingAct.ADD_CASE
        ? addCase(officer, one, order)
        : addDispute(officer, one, order);
  }

  private Optional<Refusal> addCase(Officer officer, Conference one, MeetingOrder order) {
    Optional<ReliefCase> about =
        cases
            .find(officer, order.target())
            .filter(it -> it.whose().unit().equals(one.owner()) && it.state().isLive());
    if (about.isEmpty()) {
      return CheckMeeting.no(MeetingRefusal.CASE_UNUSABLE);
    }
    Long id = about.get().id();
    if (one.items().stream().anyMatch(item -> id.equals(item.caseId()))) {
      return CheckMeeting.no(MeetingRefusal.ALREADY_THERE);
    }
    writing.item(officer, one, new Subject(id, null), order.words());
    return Optional.empty();
  }

  private Optional<Refusal> addDispute(Officer officer, Conference one, MeetingOrder order) {
    Optional<Dispute> about =
        work.dispute(officer, order.target())
            .filter(it -> it.asker().equals(one.owner()) && !it.state().isLast());
    if (about.isEmpty()) {
      return CheckMeeting.no(MeetingRefusal.DISPUTE_UNUSABLE);
    }
    Long id = about.get().id();
    if (one.items().stream().anyMatch(item -> id.equals(item.disputeId()))) {
      return CheckMeeting.no(MeetingRefusal.ALREADY_THERE);
    }
    writing.item(officer, one, new Subject(null, id), order.words());
    return work.escalate(officer, one, about.get());
  }

  private Optional<Refusal> item(Officer officer, Conference one, MeetingOrder order) {
    Optional<AgendaItem> found = one.item(order.target());
    if (found.isEmpty()) {
      return CheckMeeting.no(MeetingRefusal.ITEM_UNKNOWN);
    }
    AgendaItem item = found.get();
    Optional<Refusal> no = check.barred(officer, one, item, order.act());
    if (no.isPresent()) {
      return no;
    }
    boolean votes = order.act() == MeetingAct.VOTE;
    Optional<Refusal> wrong = votes ? check.vote(order) : check.conclude(item, order);
    if (wrong.isEmpty()) {
      write(officer, one, item, order);
    }
    return wrong;
  }

  private void write(Officer officer, Conference one, AgendaItem item, MeetingOrder order) {
    if (order.act() == MeetingAct.VOTE) {
      writing.vote(officer, item, order);
    } else {
      writing.conclude(officer, one, item, order);
    }
  }

  private Optional<Refusal> close(Conference one) {
    if (!one.items().stream().allMatch(AgendaItem::isConcluded) || !writing.close(one.id())) {
      return CheckMeeting.no(MeetingRefusal.ITEM_OPEN);
    }
    return Optional.empty();
  }
}
