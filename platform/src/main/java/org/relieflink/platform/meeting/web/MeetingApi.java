package org.relieflink.platform.meeting.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.meeting.AgendaItem;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.Invited;
import org.relieflink.platform.meeting.MeetingAct;
import org.relieflink.platform.meeting.Vote;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 会商会的接口。 Opens, reads, does something at a conference. */
@RestController
class MeetingApi {
  private final Conferences conferences;
  private final CurrentOfficer current;
  private final MeetingAtHand hand;

  MeetingApi(Conferences conferences, CurrentOfficer current, MeetingAtHand hand) {
    this.conferences = conferences;
    this.current = current;
    this.hand = hand;
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  /**
   * 要开的会。
   *
   * @param heldAt 2026-11-28T09:00, of Beijing
   */
  record Wanted(@Nullable String title, @Nullable String venue, @Nullable String heldAt) {}

  /**
   * 要做的一件事。
   *
   * @param target id of the item, the case or the dispute
   * @param choice attendance, voice or outcome
   */
  record Sent(
      @Nullable String act,
      @Nullable String target,
      @Nullable String whom,
      @Nullable String choice,
      @Nullable String words,
      @Nullable List<String> signers) {
    Map<String, String> form() {
      Map<String, String> form = new HashMap<>();
      form.put("act", text(act));
      form.put("target", text(target));
      form.put("whom", text(whom));
      form.put("choice", text(choice));
      form.put("words", text(words));
      form.put("signers", signers == null ? "" : String.join(" ", signers));
      return form;
    }
  }

  /** 请来的人。 */
  record Guest(String officer, String name, String line, String attendance) {}

  /** 一票。 */
  record Said(String line, String officer, String voice, String reason) {}

  /** 一项。 */
  record Item(
      String id,
      String reference,
      @Nullable String caseId,
      @Nullable String disputeId,
      String brief,
      List<Said> votes,
      @Nullable String outcome,
      String minutes,
      @Nullable Boolean entered,
      List<MeetingAct> acts) {}

  /** 一次会。 */
  record Shown(
      String id,
      String number,
      String title,
      String venue,
      String heldAt,
      String chair,
      boolean closed,
      List<Guest> invited,
      List<Item> items,
      List<MeetingAct> acts) {}

  private Shown shown(Conference one) {
    return new Shown(
        Long.toString(one.id()),
        one.number(),
        one.title(),
        one.venue(),
        one.heldAt().toString(),
        one.chair(),
        one.isClosed(),
        one.invited().stream().map(MeetingApi::guest).toList(),
        one.items().stream().map(item -> item(one, item)).toList(),
        conferences.open(current.get(), one));
  }

  private static Guest guest(Invited one) {
    return new Guest(one.officer(), one.officerName(), one.unit().line(), one.attendance().name());
  }

  private Item item(Conference one, AgendaItem item) {
    return new Item(
        Long.toString(item.id()),
        one.reference(item),
        id(item.caseId()),
        id(item.disputeId()),
        item.brief(),
        item.votes().stream().map(MeetingApi::said).toList(),
        item.outcome() == null ? null : item.outcome().name(),
        item.minutes(),
        conferences.entered(current.get(), one, item).orElse(null),
        conferences.open(current.get(), one, item));
  }

  private static @Nullable String id(@Nullable Long id) {
    return id == null ? null : Long.toString(id);
  }

  private static Said said(Vote one) {
    return new Said(one.unit().line(), one.officer(), one.voice().name(), one.reason());
  }

  @GetMapping("/api/v1/meetings")
  List<Shown> list() {
    return conferences.list(current.get()).stream().map(this::shown).toList();
  }

  @PostMapping("/api/v1/meetings")
  @ResponseStatus(HttpStatus.CREATED)
  Shown open(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted wanted) {
    Map<String, String> form =
        Map.of(
            "title", text(wanted.title),
            "venue", text(wanted.venue),
            "heldAt", text(wanted.heldAt),
            "key", text(key));
    return shown(conferences.open(current.get(), MeetingPages.wanted(form)).orThrow());
  }

  @GetMapping("/api/v1/meetings/{id}")
  Shown show(@PathVariable long id) {
    return shown(hand.read(id));
  }

  @PostMapping("/api/v1/meetings/{id}/works")
  Shown work(@PathVariable long id, @RequestBody Sent deed) {
    return shown(hand.act(id, Deed.WRITE, deed.form()).orThrow());
  }

  @PostMapping("/api/v1/meetings/{id}/decisions")
  Shown decide(@PathVariable long id, @RequestBody Sent deed) {
    return shown(hand.act(id, Deed.DECIDE, deed.form()).orThrow());
  }
}
