package org.relieflink.platform.meeting.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.meeting.AgendaItem;
import org.relieflink.platform.meeting.Attendance;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.Invited;
import org.relieflink.platform.meeting.ItemOutcome;
import org.relieflink.platform.meeting.MeetingAct;
import org.relieflink.platform.meeting.Unresolved;
import org.relieflink.platform.meeting.Voice;
import org.relieflink.platform.meeting.Vote;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefView;
import org.relieflink.platform.sharing.Dispute;
import org.relieflink.platform.sharing.Disputes;
import org.springframework.stereotype.Component;

/** 会商会给页面看的样子。 A conference as the pages show it to one officer. */
@Component
class ShownMeetings {
  private final Conferences conferences;
  private final ReliefCases cases;
  private final Disputes disputes;
  private final MeetingTexts texts;

  ShownMeetings(Conferences conferences, ReliefCases cases, Disputes disputes, MeetingTexts texts) {
    this.conferences = conferences;
    this.cases = cases;
    this.disputes = disputes;
    this.texts = texts;
  }

  /** 列表的一行。 */
  record Line(
      String href, String number, String title, String heldAt, String owner, String progress) {}

  Line line(Conference one) {
    long done = one.items().stream().filter(AgendaItem::isConcluded).count();
    return new Line(
        "/meetings/" + one.id(),
        one.number(),
        one.title(),
        texts.minute(one.heldAt()),
        texts.unit(one.owner()),
        one.isClosed() ? texts.say("closed") : texts.say("progress", done, one.items().size()));
  }

  /** 一个可选的。 */
  record Choice(String id, String title) {}

  /** 请来的一个人。 */
  record Guest(
      String officer, String name, String unit, String attendance, boolean came, boolean open) {}

  /** 一票。 */
  record Said(String unit, String who, String voice, String reason) {}

  /**
   * 一项。
   *
   * @param href empty where this officer has no page of it
   * @param subject who the case is about, masked; or the standard in dispute
   * @param entered whether the outcome stands in the case; empty where it has not to, or is not
   *     seen
   */
  record Item(
      long id,
      String reference,
      String number,
      String href,
      String subject,
      String brief,
      List<Said> votes,
      String count,
      String outcome,
      String minutes,
      String concluded,
      String entered,
      List<String> acts,
      boolean signers) {}

  /** 整次会。 */
  record Whole(
      long id,
      Line head,
      String venue,
      String chair,
      List<Guest> guests,
      List<Item> items,
      List<String> acts,
      List<Choice> cases,
      List<Choice> disputes) {
    public boolean may(String act) {
      return acts.contains(act);
    }
  }

  Whole whole(Officer officer, Conference one) {
    List<MeetingAct> acts = conferences.open(officer, one);
    boolean adds = acts.contains(MeetingAct.ADD_CASE);
    return new Whole(
        one.id(),
        line(one),
        one.venue(),
        one.chair(),
        one.invited().stream().map(this::guest).toList(),
        one.items().stream().map(item -> item(officer, one, item)).toList(),
        acts.stream().map(Enum::name).toList(),
        adds ? waitingCases(officer, one) : List.of(),
        adds ? waitingDisputes(officer, one) : List.of());
  }

  private Guest guest(Invited one) {
    return new Guest(
        one.officer(),
        one.officerName(),
        texts.unit(one.unit()),
        texts.word("attendance", one.attendance()),
        one.attendance() == Attendance.PRESENT,
        one.attendance() == Attendance.INVITED);
  }

  /** Cases of the own office that wait for a conference and are not on this agenda. */
  private List<Choice> waitingCases(Officer officer, Conference one) {
    return cases.list(officer, ReliefView.OPEN, "").stream()
        .filter(it -> it.whose().unit().equals(one.owner()))
        .filter(it -> one.items().stream().noneMatch(item -> isCase(item, it.id())))
        .map(it -> new Choice(Long.toString(it.id()), waiting(it)))
        .toList();
  }

  private static boolean isCase(AgendaItem item, long id) {
    Long caseId = item.caseId();
    return caseId != null && caseId == id;
  }

  private String waiting(ReliefCase one) {
    return "%s %s %s".formatted(one.number(), one.masked(), cases.title(one.state()));
  }

  private List<Choice> waitingDisputes(Officer officer, Conference one) {
    return disputes.unresolved(officer, Unresolved.MOST).stream()
        .filter(it -> it.asker().equals(one.owner()))
        .filter(it -> one.items().stream().noneMatch(item -> isDispute(item, it.id())))
        .map(it -> new Choice(Long.toString(it.id()), it.number() + " " + it.standard()))
        .toList();
  }

  private static boolean isDispute(AgendaItem item, long id) {
    Long disputeId = item.disputeId();
    return disputeId != null && disputeId == id;
  }

  private Item item(Officer officer, Conference one, AgendaItem item) {
    Long caseId = item.caseId();
    Optional<ReliefCase> about = caseId == null ? Optional.empty() : cases.find(officer, caseId);
    Optional<Dispute> dispute = dispute(officer, item.disputeId());
    List<MeetingAct> acts = conferences.open(officer, one, item);
    return new Item(
        item.id(),
        one.reference(item),
        caseId == null ? "ZY-%06d".formatted(item.disputeId()) : ReliefCase.number(caseId),
        href(about, dispute),
        about
            .map(it -> it.masked() + " " + it.caseNo())
            .or(() -> dispute.map(this::positions))
            .orElse(""),
        item.brief(),
        item.votes().stream().map(this::said).toList(),
        texts.say(
            "count", item.count(Voice.FOR), item.count(Voice.AGAINST), item.count(Voice.ABSTAIN)),
        outcome(item.outcome()),
        item.minutes(),
        item.isConcluded() ? item.concludedBy() + " " + texts.minute(item.concludedAt()) : "",
        conferences
            .entered(officer, one, item)
            .map(there -> texts.say(there ? "entered" : "entered.not"))
            .orElse(""),
        acts.stream().map(Enum::name).toList(),
        about.filter(cases::asksSigners).isPresent());
  }

  private Optional<Dispute> dispute(Officer officer, @Nullable Long id) {
    return id == null ? Optional.empty() : disputes.find(officer, id);
  }

  /** The standard and what each side says of it. */
  private String positions(Dispute one) {
    return texts.say(
        "positions",
        one.standard(),
        texts.unit(one.asker()),
        one.own(),
        texts.unit(one.asked()),
        one.other());
  }

  private static String href(Optional<ReliefCase> about, Optional<Dispute> dispute) {
    return about
        .map(one -> "/cases/" + one.id())
        .or(() -> dispute.map(one -> "/disputes?view=all"))
        .orElse("");
  }

  private String outcome(@Nullable ItemOutcome outcome) {
    return outcome == null ? "" : texts.word("outcome", outcome);
  }

  private Said said(Vote one) {
    return new Said(
        texts.unit(one.unit()),
        one.officerName() + " " + one.officer(),
        texts.word("voice", one.voice()),
        one.reason());
  }
}
