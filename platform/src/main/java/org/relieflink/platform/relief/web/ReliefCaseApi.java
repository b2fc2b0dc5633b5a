package org.relieflink.platform.relief.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.NewReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 救助案件的接口：register, read, take a step; persons masked. */
@RestController
class ReliefCaseApi {
  private final ReliefCases cases;
  private final CurrentOfficer current;
  private final CaseAtHand hand;
  private final CaseJson json;

  ReliefCaseApi(ReliefCases cases, CurrentOfficer current, CaseAtHand hand, CaseJson json) {
    this.cases = cases;
    this.current = current;
    this.hand = hand;
    this.json = json;
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  /**
   * 要登记的案件；号码不进日志。
   *
   * @param leadId a lead that was handed on; else at the window
   * @param partyNo number of the case system
   * @param citizenId of a person who stands in no list
   */
  record Wanted(
      @Nullable String leadId,
      @Nullable String partyNo,
      @Nullable String caseNo,
      @Nullable String name,
      @Nullable String citizenId,
      @Nullable Boolean urgent,
      @Nullable List<String> groups) {
    NewReliefCase asked(@Nullable String key) {
      String lead = text(leadId);
      return new NewReliefCase(
          lead.matches("[0-9]{1,15}") ? Long.parseLong(lead) : 0,
          text(partyNo),
          text(caseNo),
          text(name),
          text(citizenId),
          Boolean.TRUE.equals(urgent),
          groups == null ? Set.of() : Set.copyOf(groups),
          text(key));
    }

    @Override
    public String toString() {
      return "Wanted";
    }
  }

  @PostMapping("/api/v1/relief-cases")
  @ResponseStatus(HttpStatus.CREATED)
  CaseJson.Shown register(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted wanted) {
    return json.of(cases.register(current.get(), wanted.asked(key)).orThrow());
  }

  @GetMapping("/api/v1/relief-cases")
  List<CaseJson.Shown> list(
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String caseNo) {
    return cases.list(current.get(), ReliefView.of(view), caseNo).stream().map(json::of).toList();
  }

  @GetMapping("/api/v1/relief-cases/{id}")
  CaseJson.Shown show(@PathVariable long id) {
    return json.of(hand.read(id));
  }

  /**
   * 要做的一步。
   *
   * @param to where it goes back to
   * @param signers staff numbers, in order
   * @param proposal {@code candidate-proposal} of a saved proposal
   * @param amountFen typed, where the organ keeps no opinions here
   * @param paper id of an owed paper, to clear it
   * @param outcome how it was cleared
   */
  record Step(
      @Nullable String act,
      @Nullable Integer version,
      @Nullable String to,
      @Nullable String reason,
      @Nullable String words,
      @Nullable String whom,
      @Nullable List<String> signers,
      @Nullable String proposal,
      @Nullable Long amountFen,
      @Nullable String ground,
      @Nullable String paper,
      @Nullable String kind,
      @Nullable Boolean promised,
      @Nullable String outcome) {

    private Map<String, String> form(@Nullable String key) {
      Map<String, String> form = new HashMap<>();
      form.put("act", text(act));
      form.put("version", version == null ? "" : version.toString());
      form.put("to", text(to));
      form.put("reason", text(reason));
      form.put("words", text(words));
      form.put("whom", text(whom));
      form.put("signers", signers == null ? "" : String.join(" ", signers));
      form.put("proposal", text(proposal));
      form.put("amountFen", amountFen == null ? "" : amountFen.toString());
      form.put("ground", text(ground));
      form.put("paper", text(paper));
      form.put("kind", text(kind));
      form.put("promised", Boolean.TRUE.equals(promised) ? "yes" : "");
      form.put("outcome", text(outcome));
      form.put("key", text(key));
      return form;
    }
  }

  @PostMapping("/api/v1/relief-cases/{id}/works")
  CaseJson.Shown work(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Step step) {
    return taken(id, Deed.WRITE, step.form(key));
  }

  @PostMapping("/api/v1/relief-cases/{id}/decisions")
  CaseJson.Shown decide(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Step step) {
    return taken(id, Deed.DECIDE, step.form(key));
  }

  private CaseJson.Shown taken(long id, Deed deed, Map<String, String> form) {
    Officer officer = hand.acting(id, deed);
    return json.of(cases.act(officer, id, MoveOfCase.of(form, deed)).orThrow());
  }
}
