package org.relieflink.platform.sharing.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.NewRequest;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareStep;
import org.relieflink.platform.sharing.SharingRate;
import org.relieflink.platform.sharing.SharingRates;
import org.relieflink.platform.sharing.SharingRefusal;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 核实请求和共享率的接口：both sides; persons masked but for the one who answers, who asks for it. */
@RestController
class SharingApi {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999; // years of four digits

  private final Requests requests;
  private final SharingRates rates;
  private final CurrentOfficer current;
  private final SharingTexts texts;

  SharingApi(Requests requests, SharingRates rates, CurrentOfficer current, SharingTexts texts) {
    this.requests = requests;
    this.rates = rates;
    this.current = current;
    this.texts = texts;
  }

  /** 一步。 */
  record Step(
      int number, String act, String state, String officer, String line, Instant at, String words) {
    static Step of(ShareStep step) {
      return new Step(
          step.number(),
          step.act().name(),
          step.state().name(),
          step.officer(),
          step.line(),
          step.at(),
          step.words());
    }
  }

  /** 答复。 */
  record Answered(String value, String asOf, String source) {}

  /** 一件请求。 */
  record Shown(
      String id,
      String number,
      String fact,
      String contract,
      String agreement,
      String purpose,
      String caseNo,
      String masked,
      String state,
      String dueOn,
      String standing,
      @Nullable Answered answer,
      List<Step> steps) {}

  private Shown shown(VerificationRequest one) {
    var answer = one.answer();
    return new Shown(
        Long.toString(one.id()),
        one.number(),
        one.fact(),
        one.contract(),
        one.agreement(),
        one.purpose().toLowerCase(Locale.ROOT),
        one.caseNo(),
        one.masked(),
        one.state().name(),
        one.dueOn().toString(),
        requests.standing(one).name(),
        answer == null
            ? null
            : new Answered(answer.value(), answer.asOf().toString(), answer.source()),
        one.steps().stream().map(Step::of).toList());
  }

  /** 一页。 */
  record Listed(List<Shown> items, @Nullable String nextBefore) {}

  private Listed listed(Side side, @Nullable Long before) {
    List<VerificationRequest> rows =
        requests.list(current.get(), side, before == null ? Long.MAX_VALUE : before);
    String next =
        rows.size() < Requests.MOST ? null : Long.toString(rows.get(rows.size() - 1).id());
    return new Listed(rows.stream().map(this::shown).toList(), next);
  }

  private Shown found(Side side, long id) {
    return shown(
        requests
            .find(current.get(), side, id)
            .orElseThrow(() -> Refusal.of(SharingRefusal.UNKNOWN).asException()));
  }

  @GetMapping("/api/v1/requests")
  Listed list(@RequestParam(required = false) @Nullable Long before) {
    return listed(Side.ASKER, before);
  }

  @GetMapping("/api/v1/requests/{id}")
  Shown show(@PathVariable long id) {
    return found(Side.ASKER, id);
  }

  @GetMapping("/api/v1/inbox")
  Listed inbox(@RequestParam(required = false) @Nullable Long before) {
    return listed(Side.ANSWERER, before);
  }

  @GetMapping("/api/v1/inbox/{id}")
  Shown inbox(@PathVariable long id) {
    return found(Side.ANSWERER, id);
  }

  /** 要问的；号码不进日志。 */
  record Wanted(
      @Nullable String citizenId,
      @Nullable String name,
      @Nullable String fact,
      @Nullable String contract,
      @Nullable String purpose,
      @Nullable String caseNo) {
    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    NewRequest request(@Nullable String key) {
      Purpose chosen =
          Purpose.find(text(purpose))
              .orElseThrow(() -> Refusal.of(SharingRefusal.PURPOSE_MISSING).asException());
      return new NewRequest(
          text(citizenId), text(name), text(fact), text(contract), chosen, text(caseNo), text(key));
    }

    @Override
    public String toString() {
      return "Wanted[" + fact + "]";
    }
  }

  @PostMapping("/api/v1/requests")
  Shown send(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted wanted) {
    return shown(requests.send(current.get(), wanted.request(key)).orThrow());
  }

  /** 理由。 */
  record Said(@Nullable String words) {
    String text() {
      return words == null ? "" : words;
    }
  }

  @PostMapping("/api/v1/requests/{id}/close")
  Shown close(@PathVariable long id) {
    return act(ShareAct.CLOSE, id, "");
  }

  @PostMapping("/api/v1/requests/{id}/withdraw")
  Shown withdraw(@PathVariable long id, @RequestBody Said said) {
    return act(ShareAct.WITHDRAW, id, said.text());
  }

  @PostMapping("/api/v1/inbox/{id}/receive")
  Shown receive(@PathVariable long id) {
    return act(ShareAct.RECEIVE, id, "");
  }

  @PostMapping("/api/v1/inbox/{id}/cannot")
  Shown cannot(@PathVariable long id, @RequestBody Said said) {
    return act(ShareAct.CANNOT, id, said.text());
  }

  @PostMapping("/api/v1/inbox/{id}/send-back")
  Shown sendBack(@PathVariable long id, @RequestBody Said said) {
    return act(ShareAct.SEND_BACK, id, said.text());
  }

  private Shown act(ShareAct act, long id, String words) {
    return shown(requests.act(current.get(), act, id, words).orThrow());
  }

  @PostMapping("/api/v1/inbox/{id}/answer")
  Shown answer(@PathVariable long id, @RequestBody InboxPages.Typed typed) {
    return shown(requests.answer(current.get(), id, typed.answer()).orThrow());
  }

  /** 全名全号。 */
  record Person(String name, String citizenId) {
    @Override
    public String toString() {
      return "Person";
    }
  }

  @PostMapping("/api/v1/inbox/{id}/person")
  Person person(@PathVariable long id) {
    Requests.Named named = requests.reveal(current.get(), id).orThrow();
    return new Person(named.name(), named.number());
  }

  /** 一个部门一个月。 */
  record Rate(
      String month,
      String department,
      int asked,
      int inTime,
      int late,
      int open,
      int overdue,
      int refused,
      int answeredPercent,
      boolean few) {}

  /** 一段月份；两头都算。 */
  @GetMapping("/api/v1/sharing-rate")
  List<Rate> rate(
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
    YearMonth now = YearMonth.from(texts.today());
    YearMonth last = month(to, now);
    return rates.of(current.get(), month(from, last), last).stream().map(this::rate).toList();
  }

  private Rate rate(SharingRate one) {
    return new Rate(
        one.month().toString(),
        one.department(),
        one.asked(),
        one.inTime(),
        one.late(),
        one.open(),
        one.overdue(),
        one.refused(),
        one.percent(),
        one.asked() < rates.fewBelow());
  }

  /** {@code 2026-11}; nothing = the given one. */
  static YearMonth month(String text, YearMonth otherwise) {
    try {
      YearMonth month = text.isBlank() ? otherwise : YearMonth.parse(text);
      if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
        throw Refusal.of(SharingRefusal.MONTH_UNUSABLE).asException();
      }
      return month;
    } catch (DateTimeParseException wrong) {
      throw Refusal.of(SharingRefusal.MONTH_UNUSABLE).asException();
    }
  }
}
