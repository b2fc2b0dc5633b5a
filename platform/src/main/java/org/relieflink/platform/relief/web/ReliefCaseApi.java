package org.relieflink.platform.relief.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
   * @param matter what is asked for, as the applicant says it
   */
  record Wanted(
      @Nullable String leadId,
      @Nullable String partyNo,
      @Nullable String caseNo,
      @Nullable String name,
      @Nullable String citizenId,
      @Nullable Boolean urgent,
      @Nullable List<String> groups,
      @Nullable String matter) {
    NewReliefCase asked(@Nullable String key) {
      String lead = text(leadId);
      return new NewReliefCase(
          lead.matches("[0-9]{1,15}") ? Long.parseLong(lead) : 0,
          text(partyNo),
          text(caseNo),
          text(name),
          text(citizenId),
          Boolean.TRUE.equals(urgent),
          groups == null
              ? Set.of()
              : groups.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()),
          text(key),
          text(matter));
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
   * 一份；participant 0 = 登记的申请人。
   *
   * @param amountFen null where it goes by weight
   */
  record Share(@Nullable String participant, @Nullable Long amountFen, @Nullable Integer weight) {}

  /** 一个问题怎么答的。 */
  record Aid(
      @Nullable String question,
      @Nullable String said,
      @Nullable Long amountFen,
      @Nullable String words) {}

  /**
   * 要做的一步；号码不进日志。
   *
   * @param to where it goes back to
   * @param signers staff numbers, in order
   * @param proposal {@code candidate-proposal} of a saved proposal
   * @param amountFen typed, where the organ keeps no opinions here
   * @param paper id of an owed paper, to clear it
   * @param outcome how it was cleared
   * @param role of who joins, with relation, name and citizenId
   * @param participant id of who leaves
   * @param shares of all applicants, with a proposal
   * @param aids answers on other payments
   * @param help id of a request to another office, to call it back
   * @param place division code of the office that is asked
   * @param upperOnTop with a proposal: the share of the office above is added to its amount
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
      @Nullable String outcome,
      @Nullable String role,
      @Nullable String relation,
      @Nullable String name,
      @Nullable String citizenId,
      @Nullable String participant,
      @Nullable List<Share> shares,
      @Nullable List<Aid> aids,
      @Nullable String help,
      @Nullable String place,
      @Nullable Long wantedFen,
      @Nullable Boolean upperOnTop) {

    @Override
    public String toString() {
      return "Step[" + act + "]";
    }

    /** Of people and other offices; named as on the page. */
    private void details(Map<String, String> form) {
      form.put("role", text(role));
      form.put("relation", text(relation));
      form.put("name", text(name));
      form.put("number", text(citizenId));
      form.put("participant", text(participant));
      form.put("help", text(help));
      form.put("place", text(place));
      form.put("wantedFen", wantedFen == null ? "" : wantedFen.toString());
      form.put("upperOnTop", Boolean.TRUE.equals(upperOnTop) ? "yes" : "");
      for (Share one : there(shares)) {
        String id = text(one.participant());
        form.put("weight-" + id, one.weight() == null ? "" : one.weight().toString());
        form.put("shareFen-" + id, one.amountFen() == null ? "" : one.amountFen().toString());
      }
      for (Aid one : there(aids)) {
        String id = text(one.question());
        form.put("aid-" + id, text(one.said()));
        form.put("aidFen-" + id, one.amountFen() == null ? "" : one.amountFen().toString());
        form.put("aidWords-" + id, text(one.words()));
      }
    }

    private static <T> List<T> there(@Nullable List<T> all) {
      return all == null ? List.of() : all.stream().filter(Objects::nonNull).toList();
    }

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
      details(form);
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
