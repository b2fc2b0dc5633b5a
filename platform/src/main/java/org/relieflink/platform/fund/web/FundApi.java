package org.relieflink.platform.fund.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.fund.CaseBook;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundBooks;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * 资金池的接口：case numbers and persons come in bodies, never in addresses, and persons never go back.
 */
@RestController
class FundApi {
  private final ReliefFund fund;
  private final CurrentOfficer current;

  FundApi(ReliefFund fund, CurrentOfficer current) {
    this.fund = fund;
    this.current = current;
  }

  /** 做好的命令。 */
  record Done(List<String> entries, List<String> accounts) {
    static Done of(FundAnswer answer) {
      return new Done(
          answer.entries().stream().map(Objects::toString).toList(),
          answer.accounts().stream().map(Objects::toString).toList());
    }
  }

  /** 请人同意的一件。 */
  record Asked(String approval, String state, Instant expiresAt) {
    static Asked of(Approval approval) {
      return new Asked(Long.toString(approval.id()), approval.state().name(), approval.expiresAt());
    }
  }

  /** 一条不变。 */
  record Held(String invariant, String state, long faults, long looked) {}

  /** 账平不平。 */
  record Check(String state, Instant at, List<Held> invariants) {
    static Check of(FundCheck check) {
      return new Check(
          check.state().name(),
          check.at(),
          check.verdicts().stream()
              .map(
                  one ->
                      new Held(
                          one.invariant().name(), one.state().name(), one.faults(), one.looked()))
              .toList());
    }
  }

  /** 整本账。 */
  record Books(String currency, FundBooks books, Check check) {}

  /** 问哪个案件。 */
  record Question(@Nullable String caseNo) {}

  /** 一起办的几条。 */
  record Linked(@Nullable List<OrderBody> orders) {}

  /** 案件的一行。 */
  record Line(
      String entry,
      LocalDate day,
      String act,
      int person,
      long amountFen,
      long reservedFen,
      long inTransitFen,
      long paidFen,
      String decision,
      String basis,
      String maker,
      String approvers,
      String reverses,
      String commitment) {
    static Line of(CaseBook.CaseLine one) {
      return new Line(
          Long.toString(one.entry()),
          one.day(),
          one.act().name(),
          one.person(),
          one.fen(),
          one.heldFen(),
          one.sentFen(),
          one.paidFen(),
          one.decision(),
          one.basis(),
          one.maker(),
          one.approvers(),
          one.reverses() == 0 ? "" : Long.toString(one.reverses()),
          Long.toString(one.commitment()));
    }
  }

  /** 一个案件。 */
  record Case(String caseNo, String currency, List<Line> lines) {}

  @GetMapping("/api/v1/fund")
  Books books() {
    return new Books("CNY", fund.books(current.get()), Check.of(fund.check(current.get())));
  }

  @PostMapping("/api/v1/fund/case")
  Case ofCase(@RequestBody Question question) {
    String caseNo = question.caseNo == null ? "" : question.caseNo;
    CaseBook book = fund.ofCase(current.get(), caseNo).orThrow();
    return new Case(book.caseNo(), "CNY", book.lines().stream().map(Line::of).toList());
  }

  @PostMapping({
    "/api/v1/fund/open-pool",
    "/api/v1/fund/open-earmark",
    "/api/v1/fund/receive",
    "/api/v1/fund/earmark",
    "/api/v1/fund/commit",
    "/api/v1/fund/send",
    "/api/v1/fund/confirm",
    "/api/v1/fund/return",
    "/api/v1/fund/recover",
    "/api/v1/fund/void",
    "/api/v1/fund/expire",
    "/api/v1/fund/hand-back",
    "/api/v1/fund/reverse",
    "/api/v1/fund/close"
  })
  @ResponseStatus(HttpStatus.CREATED)
  Done order(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody OrderBody body,
      HttpServletRequest request) {
    return done(key, List.of(body.order(act(request))));
  }

  @PostMapping("/api/v1/fund/linked")
  @ResponseStatus(HttpStatus.CREATED)
  Done linked(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Linked body) {
    List<OrderBody> orders = body.orders == null ? List.of() : body.orders;
    return done(key, orders.stream().map(FundApi::inside).toList());
  }

  private Done done(@Nullable String key, List<FundOrder> orders) {
    return Done.of(fund.order(current.get(), key == null ? "" : key, orders).orThrow());
  }

  private static FundOrder inside(@Nullable OrderBody body) {
    FundAct act =
        Optional.ofNullable(body)
            .flatMap(
                one ->
                    Arrays.stream(FundAct.values())
                        .filter(known -> known.name().equals(one.act()))
                        .findFirst())
            .orElseThrow(
                () ->
                    Refusal.of(FundRefusal.LINKED_UNUSABLE, ReliefFund.MOST_LINKED).asException());
    return Objects.requireNonNull(body).order(act);
  }

  @PostMapping({
    "/api/v1/fund/requests/commit",
    "/api/v1/fund/requests/earmark",
    "/api/v1/fund/requests/hand-back",
    "/api/v1/fund/requests/reverse"
  })
  @ResponseStatus(HttpStatus.CREATED)
  Asked ask(@RequestBody OrderBody body, HttpServletRequest request) {
    String reason = body.reason() == null ? "" : body.reason();
    return Asked.of(fund.ask(current.get(), body.order(act(request)), reason).orThrow());
  }

  /** The last part of the address; the mapping knows no others. */
  private static FundAct act(HttpServletRequest request) {
    String path = request.getRequestURI();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return Arrays.stream(FundAct.values())
        .filter(act -> act.path().equals(last))
        .findFirst()
        .orElseThrow();
  }
}
