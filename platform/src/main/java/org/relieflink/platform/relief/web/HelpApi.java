package org.relieflink.platform.relief.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.HelpStep;
import org.relieflink.platform.relief.Helps;
import org.relieflink.platform.relief.ShareToPay;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 院际协助的接口：what other offices ask of this one; the person masked. */
@RestController
class HelpApi {
  private final Helps helps;
  private final HelpAtHand hand;

  HelpApi(Helps helps, HelpAtHand hand) {
    this.helps = helps;
    this.hand = hand;
  }

  /** 一步。 */
  record Step(int number, String act, String state, long amountFen, String words, Instant at) {
    static Step of(HelpStep one) {
      return new Step(
          one.number(),
          one.act().name(),
          one.state().name(),
          one.amountFen(),
          one.words(),
          one.at());
    }
  }

  /**
   * 一件：nothing of the case but what was written for the office that is asked.
   *
   * @param toPay what this office pays of it; null while nothing is to be paid
   */
  record Shown(
      String id,
      String number,
      String kind,
      String from,
      String masked,
      long wantedFen,
      String words,
      String state,
      int version,
      @Nullable ShareToPay toPay,
      @Nullable LocalDate due,
      String standing,
      List<Step> steps) {}

  private Shown shown(HelpRequest one) {
    DutyReading clock = helps.clock(one);
    return new Shown(
        Long.toString(one.id()),
        one.number(),
        one.kind().name(),
        one.from().place(),
        one.masked(),
        one.wantedFen(),
        one.words(),
        one.state().name(),
        one.version(),
        helps.toPay(hand.officer(), one).orElse(null),
        clock.due(),
        clock.standing().name(),
        one.steps().stream().map(Step::of).toList());
  }

  @GetMapping("/api/v1/helps")
  List<Shown> list(@RequestParam(defaultValue = "false") boolean all) {
    return helps.list(hand.officer(), !all).stream().map(this::shown).toList();
  }

  @GetMapping("/api/v1/helps/{id}")
  Shown show(@PathVariable long id) {
    return shown(hand.read(id));
  }

  /** 要做的一步。 */
  record Wanted(
      @Nullable String act,
      @Nullable Integer version,
      @Nullable Long amountFen,
      @Nullable String words) {
    private Map<String, String> form() {
      Map<String, String> form = new HashMap<>();
      form.put("act", Objects.requireNonNullElse(act, ""));
      form.put("version", version == null ? "" : version.toString());
      form.put("amountFen", amountFen == null ? "" : amountFen.toString());
      form.put("words", Objects.requireNonNullElse(words, ""));
      return form;
    }
  }

  @PostMapping("/api/v1/helps/{id}/works")
  Shown work(@PathVariable long id, @RequestBody Wanted wanted) {
    return shown(hand.act(id, Deed.WRITE, wanted.form()).orThrow());
  }

  @PostMapping("/api/v1/helps/{id}/decisions")
  Shown decide(@PathVariable long id, @RequestBody Wanted wanted) {
    return shown(hand.act(id, Deed.DECIDE, wanted.form()).orThrow());
  }

  @PostMapping("/api/v1/helps/{id}/person")
  Map<String, String> person(@PathVariable long id) {
    Helps.Named named = hand.person(id);
    return Map.of("name", named.name(), "number", named.number());
  }
}
