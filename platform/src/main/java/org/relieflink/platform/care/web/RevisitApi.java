package org.relieflink.platform.care.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.care.CareRefusal;
import org.relieflink.platform.care.Followed;
import org.relieflink.platform.care.ListGlance;
import org.relieflink.platform.care.Revisits;
import org.relieflink.platform.care.Visit;
import org.relieflink.platform.care.VisitRound;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 回访的接口：persons masked; {@code id} is that of the case. */
@RestController
class RevisitApi {
  private static final String KEY = "Idempotency-Key";

  private final Revisits revisits;
  private final ReliefCases cases;
  private final CurrentOfficer current;

  RevisitApi(Revisits revisits, ReliefCases cases, CurrentOfficer current) {
    this.revisits = revisits;
    this.cases = cases;
    this.current = current;
  }

  /** 一轮。 */
  record Round(String id, LocalDate opens, @Nullable LocalDate due, String standing, boolean open) {
    static Round of(VisitRound one) {
      return new Round(
          one.id(),
          one.opens(),
          one.reading().due(),
          one.dropped() ? "DROPPED" : one.reading().standing().name(),
          one.isOpen());
    }
  }

  /** 一次。 */
  record Entry(
      String id,
      LocalDate on,
      String way,
      String outcome,
      String living,
      String next,
      String corrects,
      boolean corrected,
      String officer,
      Instant at) {
    static Entry of(Visit one) {
      return new Entry(
          Long.toString(one.id()),
          one.on(),
          one.way(),
          one.outcome(),
          one.living(),
          one.next(),
          one.corrects() == 0 ? "" : Long.toString(one.corrects()),
          one.corrected(),
          one.officer(),
          one.at());
    }
  }

  /** 一件；transfer：要移送的，从这里接着办；别的为空。 */
  record Shown(
      String id,
      String number,
      String masked,
      boolean followed,
      @Nullable LocalDate since,
      boolean paid,
      List<Round> rounds,
      List<Entry> visits,
      List<ListGlance> lists,
      String transfer) {}

  @GetMapping("/api/v1/revisits")
  List<Shown> list() {
    return revisits.list(current.get()).stream()
        .map(one -> shown(one, List.of(), List.of()))
        .toList();
  }

  private Shown shown(Followed one, List<ListGlance> lists) {
    return shown(one, one.visits().stream().map(Entry::of).toList(), lists);
  }

  /** The list has no words of visits: those are read case by case. */
  private Shown shown(Followed one, List<Entry> visits, List<ListGlance> lists) {
    return new Shown(
        Long.toString(one.one().id()),
        one.one().number(),
        one.one().masked(),
        true,
        one.since(),
        one.paid(),
        one.rounds().stream().map(Round::of).toList(),
        visits,
        lists,
        transfer(one));
  }

  private String transfer(Followed one) {
    return one.last()
        .flatMap(it -> revisits.outcome(it.outcome()))
        .filter(it -> it.transfer())
        .map(it -> "/transfers/new?subject=RELIEF_CASE-" + one.one().id())
        .orElse("");
  }

  @GetMapping("/api/v1/revisits/{id}")
  Shown show(@PathVariable long id) {
    ReliefCase one =
        cases
            .find(current.get(), id)
            .orElseThrow(() -> Refusal.of(CareRefusal.UNKNOWN).asException());
    return revisits
        .of(current.get(), one)
        .map(it -> shown(it, revisits.glances(current.get(), one)))
        .orElseGet(() -> none(one));
  }

  /** Nothing was granted, or it is another office's to look again. */
  private static Shown none(ReliefCase one) {
    return new Shown(
        Long.toString(one.id()),
        one.number(),
        one.masked(),
        false,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  /** 要记的一次。 */
  record Wanted(
      @Nullable String on,
      @Nullable String way,
      @Nullable String outcome,
      @Nullable String living,
      @Nullable String next,
      @Nullable String corrects) {
    private Map<String, String> form() {
      Map<String, String> form = new HashMap<>();
      form.put("on", Objects.requireNonNullElse(on, ""));
      form.put("way", Objects.requireNonNullElse(way, ""));
      form.put("outcome", Objects.requireNonNullElse(outcome, ""));
      form.put("living", Objects.requireNonNullElse(living, ""));
      form.put("next", Objects.requireNonNullElse(next, ""));
      form.put("corrects", Objects.requireNonNullElse(corrects, ""));
      return form;
    }

    @Override
    public String toString() {
      return "Wanted[" + outcome + "]";
    }
  }

  @PostMapping("/api/v1/revisits/{id}")
  @ResponseStatus(HttpStatus.CREATED)
  Shown record(
      @PathVariable long id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody Wanted wanted) {
    var visit = VisitForm.visit(wanted.form(), Objects.requireNonNullElse(key, ""));
    return shown(revisits.record(current.get(), id, visit).orThrow(), List.of());
  }
}
