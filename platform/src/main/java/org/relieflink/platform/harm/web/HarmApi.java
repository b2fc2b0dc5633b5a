package org.relieflink.platform.harm.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.harm.HarmCap;
import org.relieflink.platform.harm.HarmLook;
import org.relieflink.platform.harm.HarmRefusal;
import org.relieflink.platform.harm.Harms;
import org.relieflink.platform.harm.NewRelief;
import org.relieflink.platform.harm.Relief;
import org.relieflink.platform.harm.ReliefStep;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 救助总账的接口：numbers come in bodies, never in addresses, and never go back. */
@RestController
class HarmApi {
  private final Harms harms;
  private final CurrentOfficer current;

  HarmApi(Harms harms, CurrentOfficer current) {
    this.harms = harms;
    this.current = current;
  }

  /** 问哪次伤害。 */
  record Question(@Nullable String victim, @Nullable String day) {
    @Override
    public String toString() {
      return "Question[masked]";
    }
  }

  /** 要预留的。 */
  record Wanted(
      @Nullable String harm,
      @Nullable String recipient,
      @Nullable String caseNo,
      @Nullable Long amountFen,
      @Nullable Boolean joint,
      @Nullable String words) {
    @Override
    public String toString() {
      return "Wanted[" + amountFen + "]";
    }
  }

  /** 一步带的话和金额。 */
  record Said(@Nullable Long amountFen, @Nullable String words) {}

  /** 上限。 */
  record Cap(
      String state,
      @Nullable Long amountFen,
      String figure,
      String approval,
      List<String> clauses) {
    static Cap of(HarmCap cap) {
      return new Cap(
          cap.state().name(),
          cap.capFen(),
          cap.figure(),
          cap.approval(),
          cap.clauses().stream().map(Clause::textWithStatus).toList());
    }
  }

  /** 一步。 */
  record Step(int number, String act, long amountFen, String officer, String words, Instant at) {
    static Step of(ReliefStep step) {
      return new Step(
          step.number(),
          step.act().name(),
          step.amountFen(),
          step.officer(),
          step.words(),
          step.at());
    }
  }

  /** 一笔。 */
  record Shown(
      String id,
      String place,
      String line,
      String organ,
      int person,
      String state,
      long amountFen,
      String lapsesOn,
      boolean joint,
      Instant since,
      boolean own,
      String caseNo,
      List<Step> steps) {
    static Shown of(Relief one) {
      return new Shown(
          Long.toString(one.id()),
          one.unit().place(),
          one.unit().line(),
          one.organ(),
          one.person(),
          one.state().name(),
          one.amountFen(),
          one.lapsesOn().toString(),
          one.joint(),
          one.since(),
          one.own(),
          one.caseNo(),
          one.steps().stream().map(Step::of).toList());
    }
  }

  /** 一次伤害。 */
  record Look(
      String harm,
      String victim,
      String day,
      String currency,
      long totalFen,
      Cap cap,
      List<Shown> reliefs,
      List<String> nearby) {
    static Look of(HarmLook look) {
      return new Look(
          look.ticket(),
          look.masked(),
          look.day().toString(),
          "CNY",
          look.totalFen(),
          Cap.of(look.cap()),
          look.reliefs().stream().map(Shown::of).toList(),
          look.nearby().stream().map(Objects::toString).toList());
    }
  }

  @PostMapping("/api/v1/harms/looks")
  Look look(@RequestBody Question question) {
    var day =
        HarmPages.day(question.day)
            .orElseThrow(() -> Refusal.of(HarmRefusal.DAY_UNUSABLE).asException());
    return Look.of(harms.look(current.get(), text(question.victim), day).orThrow());
  }

  @PostMapping("/api/v1/harms/reservations")
  @ResponseStatus(HttpStatus.CREATED)
  Shown reserve(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted wanted) {
    return Shown.of(
        harms
            .reserve(
                current.get(),
                new NewRelief(
                    text(wanted.harm),
                    text(wanted.recipient),
                    text(wanted.caseNo),
                    amount(wanted.amountFen),
                    Boolean.TRUE.equals(wanted.joint),
                    text(wanted.words),
                    text(key)))
            .orThrow());
  }

  @PostMapping("/api/v1/harms/reliefs/{id}/grant")
  Shown grant(@PathVariable long id, @RequestBody Said said) {
    return Shown.of(
        harms.grant(current.get(), id, amount(said.amountFen), text(said.words)).orThrow());
  }

  @PostMapping("/api/v1/harms/reliefs/{id}/release")
  Shown release(@PathVariable long id, @RequestBody Said said) {
    return Shown.of(harms.release(current.get(), id, text(said.words)).orThrow());
  }

  @PostMapping("/api/v1/harms/reliefs/{id}/return")
  Shown giveBack(@PathVariable long id, @RequestBody Said said) {
    return Shown.of(harms.giveBack(current.get(), id, text(said.words)).orThrow());
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  /** Zero for none, which is refused as an amount. */
  private static long amount(@Nullable Long given) {
    return given == null ? 0 : given;
  }
}
