package org.relieflink.platform.leads.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.BroughtLeads.Person;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadCoverage;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadReceipt;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.LeadStep;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.leads.LeadsRefusal;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 线索的接口：deliveries of departments and of the case system; persons masked. */
@RestController
class ReliefLeadApi {
  private final Leads leads;
  private final CurrentOfficer current;
  private final LeadAtHand hand;

  ReliefLeadApi(Leads leads, CurrentOfficer current, LeadAtHand hand) {
    this.leads = leads;
    this.current = current;
    this.hand = hand;
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  /** 报送的一个人；号码不进日志。 */
  record Named(@Nullable String name, @Nullable String citizenId, @Nullable String known) {
    Person person() {
      return new Person(text(name), text(citizenId), text(known));
    }

    @Override
    public String toString() {
      return "Named";
    }
  }

  /**
   * 报送的一件。
   *
   * @param path {@code handler}: the handler of the case answers first; else the relief section
   * @param person whom it is about
   * @param also other parties of the case, each a lead of its own
   */
  record Brought(
      @Nullable String source,
      @Nullable String caseNo,
      @Nullable String path,
      @Nullable String handler,
      @Nullable Named person,
      @Nullable List<Named> also) {

    BroughtLeads brought(@Nullable String key) {
      LeadSource from =
          LeadSource.brought(text(source))
              .orElseThrow(() -> Refusal.of(LeadsRefusal.SOURCE_UNKNOWN).asException());
      List<Person> persons = new ArrayList<>();
      if (person != null) {
        persons.add(person.person());
      }
      if (also != null) {
        also.stream().filter(Objects::nonNull).forEach(one -> persons.add(one.person()));
      }
      boolean prompt = text(path).equals("handler");
      return new BroughtLeads(from, text(caseNo), text(handler), prompt, persons, text(key));
    }

    @Override
    public String toString() {
      return "Brought[" + source + "]";
    }
  }

  /** 回执。 */
  record Receipt(String receipt, int persons) {
    static Receipt of(LeadReceipt receipt) {
      return new Receipt(receipt.number(), receipt.persons());
    }
  }

  @PostMapping("/api/v1/leads")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt bring(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Brought brought) {
    return Receipt.of(leads.bring(current.get(), brought.brought(key)).orThrow());
  }

  /** 一步。 */
  record Step(
      int number,
      String act,
      String state,
      String officer,
      String reason,
      String words,
      String cause,
      Instant at) {
    static Step of(LeadStep step) {
      return new Step(
          step.number(),
          step.act().name(),
          step.state().name(),
          step.officer(),
          step.reason(),
          step.words(),
          step.cause(),
          step.at());
    }
  }

  /** 一条线索。 */
  record Shown(
      String id,
      String number,
      String caseNo,
      String source,
      String fromLine,
      @Nullable String partyId,
      String masked,
      String state,
      int version,
      boolean groundGone,
      List<Step> steps) {
    static Shown of(Lead lead) {
      Long party = lead.partyId();
      return new Shown(
          Long.toString(lead.id()),
          lead.number(),
          lead.caseNo(),
          lead.source().code(),
          lead.fromLine(),
          party == null ? null : Long.toString(party),
          lead.masked(),
          lead.state().name(),
          lead.version(),
          lead.groundGone(),
          lead.steps().stream().map(Step::of).toList());
    }
  }

  @GetMapping("/api/v1/leads")
  List<Shown> list(
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String caseNo) {
    return leads.list(current.get(), LeadView.of(view), caseNo).stream().map(Shown::of).toList();
  }

  @GetMapping("/api/v1/leads/{id}")
  Shown show(@PathVariable long id) {
    return Shown.of(hand.read(id));
  }

  /** 要做的一步。 */
  record Wanted(
      @Nullable String act,
      @Nullable Integer version,
      @Nullable String reason,
      @Nullable String words,
      @Nullable String partyNo,
      @Nullable Map<String, @Nullable String> answers) {
    LeadMove move(boolean decides) {
      LeadAct wanted = MoveForm.act(text(act));
      if ((wanted.by() == LeadAct.By.DECIDES) != decides) {
        throw Refusal.of(LeadsRefusal.NOT_FOR_ROLE).asException();
      }
      Map<String, String> all = new HashMap<>();
      Objects.requireNonNullElse(answers, Map.<String, @Nullable String>of())
          .forEach((question, answer) -> all.put(question, text(answer)));
      int read = version == null ? 0 : version;
      return new LeadMove(wanted, read, text(reason), text(words), all);
    }
  }

  @PostMapping("/api/v1/leads/{id}/works")
  Shown work(@PathVariable long id, @RequestBody Wanted wanted) {
    Officer officer = hand.acting(id, Deed.WRITE);
    return Shown.of(leads.act(officer, id, wanted.move(false)).orThrow());
  }

  @PostMapping("/api/v1/leads/{id}/decisions")
  Shown decide(@PathVariable long id, @RequestBody Wanted wanted) {
    Officer officer = hand.acting(id, Deed.DECIDE);
    LeadMove move = wanted.move(true);
    return Shown.of(
        (move.act() == LeadAct.MATCH
                ? leads.match(officer, id, text(wanted.partyNo), move)
                : leads.act(officer, id, move))
            .orThrow());
  }

  @GetMapping("/api/v1/leads/coverage")
  List<LeadCoverage> coverage() {
    return leads.coverage(current.get());
  }
}
