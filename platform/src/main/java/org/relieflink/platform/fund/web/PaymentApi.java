package org.relieflink.platform.fund.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.Handovers;
import org.relieflink.platform.fund.Handovers.Handed;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.PayCheck;
import org.relieflink.platform.fund.Payments;
import org.relieflink.platform.fund.Payments.Form;
import org.relieflink.platform.fund.Payments.Payable;
import org.relieflink.platform.fund.Payments.Said;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.fund.Payments.Taking;
import org.relieflink.platform.fund.Statements;
import org.relieflink.platform.fund.Statements.Settling;
import org.relieflink.platform.fund.Statements.Standing;
import org.relieflink.platform.fund.Statements.Taken;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 付款的接口：the finance office's side; account numbers come out in the bank's file only. */
@RestController
class PaymentApi {
  private final Payments payments;
  private final Statements statements;
  private final Handovers handovers;
  private final CurrentOfficer current;

  PaymentApi(
      Payments payments, Statements statements, Handovers handovers, CurrentOfficer current) {
    this.payments = payments;
    this.statements = statements;
    this.handovers = handovers;
    this.current = current;
  }

  /** 专户。 */
  record Account(@Nullable String bank, @Nullable String number, @Nullable String title) {
    SpecialAccount account() {
      return new SpecialAccount(text(bank), text(number), text(title));
    }
  }

  /** 哪些预留。 */
  record Wanted(@Nullable List<Long> commitments) {}

  /** 哪一批。 */
  record Which(@Nullable Long batch) {
    long id() {
      return batch == null ? 0 : batch;
    }
  }

  /** 一句说明。 */
  record Word(@Nullable Long item, @Nullable PayCheck check, @Nullable String words) {
    Said said() {
      return new Said(
          item == null ? 0 : item, check == null ? PayCheck.DECIDED : check, text(words));
    }
  }

  /** 签收。 */
  record Handing(
      @Nullable Long item,
      @Nullable Boolean taken,
      @Nullable String proof,
      @Nullable LocalDate day,
      @Nullable String words) {
    /** Whether it was taken is always said: a slip would send the money back for ever. */
    Handed handed() {
      if (taken == null) {
        throw Refusal.of(FundRefusal.HANDED_UNUSABLE).asException();
      }
      return new Handed(item == null ? 0 : item, taken, text(proof), day, text(words));
    }
  }

  /** 了结哪一行。 */
  record Line(@Nullable Long statement, @Nullable Integer line, @Nullable String words) {
    Settling settling() {
      return new Settling(statement == null ? 0 : statement, line == null ? 0 : line, text(words));
    }
  }

  /** 三方对账，连同说不出的。 */
  record Matched(long unnamedFen, long open, Standing standing) {
    static Matched of(Standing standing) {
      return new Matched(standing.unnamedFen(), standing.open(), standing);
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  @GetMapping("/api/v1/fund/special-accounts")
  List<SpecialAccount> accounts() {
    return payments.accounts(current.get());
  }

  @PostMapping("/api/v1/fund/special-accounts")
  @ResponseStatus(HttpStatus.CREATED)
  SpecialAccount open(@RequestBody Account body) {
    return payments.openAccount(current.get(), body.account()).orThrow();
  }

  @GetMapping("/api/v1/fund/payable")
  List<Payable> payable() {
    return payments.payable(current.get());
  }

  @GetMapping("/api/v1/fund/batches")
  List<PayBatch> batches() {
    return payments.batches(current.get());
  }

  @GetMapping("/api/v1/fund/batch")
  PayBatch batch(@RequestParam long id) {
    return payments.find(current.get(), id).orThrow();
  }

  @PostMapping("/api/v1/fund/batches")
  @ResponseStatus(HttpStatus.CREATED)
  PayBatch create(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted body) {
    List<Long> commitments = body.commitments == null ? List.of() : body.commitments;
    return payments.create(current.get(), key == null ? "" : key, commitments).orThrow();
  }

  @PostMapping("/api/v1/fund/batches/say")
  PayBatch say(@RequestBody Word body) {
    return payments.say(current.get(), body.said()).orThrow();
  }

  @PostMapping("/api/v1/fund/batches/release")
  PayBatch release(@RequestBody Which body) {
    return payments.release(current.get(), body.id()).orThrow();
  }

  @PostMapping("/api/v1/fund/batches/go-on")
  PayBatch goOn(@RequestBody Which body) {
    return payments.goOn(current.get(), body.id()).orThrow();
  }

  @PostMapping("/api/v1/fund/batches/drop")
  PayBatch drop(@RequestBody Which body) {
    return payments.drop(current.get(), body.id()).orThrow();
  }

  @PostMapping("/api/v1/fund/batches/handed")
  PayBatch hand(@RequestBody Handing body) {
    return handovers.hand(current.get(), body.handed()).orThrow();
  }

  @GetMapping("/api/v1/fund/bank-file")
  ResponseEntity<byte[]> file(
      @RequestParam long batch,
      @RequestParam(defaultValue = "CSV") Form form,
      @RequestParam(defaultValue = "") String words) {
    return Sent.file(payments.file(current.get(), batch, new Taking(form, words)).orThrow());
  }

  @PostMapping("/api/v1/fund/statements")
  @ResponseStatus(HttpStatus.CREATED)
  Taken take(@RequestParam("file") MultipartFile file) throws IOException {
    return statements.take(current.get(), file.getBytes()).orThrow();
  }

  @GetMapping("/api/v1/fund/reconciliation")
  Matched standing() {
    return Matched.of(statements.standing(current.get()));
  }

  @PostMapping("/api/v1/fund/differences")
  Matched settle(@RequestBody Line body) {
    return Matched.of(statements.settle(current.get(), body.settling()).orThrow());
  }
}
