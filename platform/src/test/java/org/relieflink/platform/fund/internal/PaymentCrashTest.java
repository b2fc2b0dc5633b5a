package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.PaymentSamples.RELEASER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.Handovers.Handed;
import org.relieflink.platform.fund.PayBatch;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.PayBatch.State;
import org.relieflink.platform.fund.PayWay;
import org.relieflink.platform.fund.PayeeDraft;
import org.relieflink.platform.fund.Payees;
import org.relieflink.platform.fund.PaymentSamples;
import org.relieflink.platform.fund.Payments;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("付款断在任何两条语句之间：照原样再来，每一笔付一次、记一次，哪一刻账都平")
class PaymentCrashTest extends FundStory {
  @Autowired ReliefFund ledger;
  @Autowired Payees people;
  @Autowired Payments whole;
  @Autowired PayChecks checks;
  @Autowired PayRules payRules;
  @Autowired BankFiles files;
  @Autowired PayLog payLog;
  @Autowired JdbcTemplate template;

  private final PowerCut power = new PowerCut();
  private final int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
  private PaymentSamples samples;
  private long earmark;
  private JdbcClient cut;
  private StoredFund fund;
  private BatchStore batches;
  private StatementStore lines;
  private StoredPayments payments;

  @BeforeAll
  void money() {
    clock.set(Instant.now());
    samples = new PaymentSamples(ledger, approvals, people, whole);
    earmark = samples.fund().money(year, 1_000_000);
    samples.special(year);
    cut = power.over(guarded);
    fund = fund(cut);
    batches = new BatchStore(cut);
    lines = new StatementStore(cut, template, payees);
    var freezing = new Freezing(cut, clock);
    payments =
        new StoredPayments(
            may,
            form,
            batches,
            new FindingStore(cut),
            checks,
            payRules,
            fund,
            new FileTaking(batches, files, freezing, payLog),
            freezing,
            payLog,
            blinds,
            transactions,
            clock);
  }

  /** Breaks at every statement until it goes through; the books are even at each of them. */
  private int broken(Supplier<Outcome<?>> step) {
    int points = 0;
    while (true) {
      power.after(points);
      try {
        Outcome<?> outcome = step.get();
        power.never();
        assertThat(code(outcome)).isEqualTo("DONE");
        return points;
      } catch (PowerCut.Broken off) {
        power.never();
        balances();
        points++;
      }
    }
  }

  /** As an officer does who got no answer: releases, and goes on where that was done. */
  private Outcome<?> released(long batch) {
    if (whole.find(PAYER, batch).orThrow().state() == State.SENT) {
      return whole.find(PAYER, batch);
    }
    Outcome<PayBatch> released = payments.release(RELEASER, batch);
    return code(released).equals("BATCH_ELSEWHERE") ? payments.goOn(RELEASER, batch) : released;
  }

  private long count(String query, long about) {
    return jdbc.sql(query).param(about).query(Long.class).single();
  }

  private long acts(long commitment, String act) {
    return count(
        "select count(*) from fund.entry e join fund.line l on l.entry_id = e.id and l.side = 'C'"
            + " join fund.account a on a.id = l.account_id where ? in (a.id, a.parent_id)"
            + " and e.act = '%s'".formatted(act),
        commitment);
  }

  private PayBatch ordered(String key, long commitment) {
    int made = broken(() -> payments.create(PAYER, key, List.of(commitment)));
    assertThat(made).as("statements of a batch").isBetween(5, 60);
    assertThat(count("select count(*) from fund.item where commitment = ?", commitment)).isOne();
    PayBatch batch = payments.create(PAYER, key, List.of(commitment)).orThrow();
    samples.say(batch);
    assertThat(broken(() -> released(batch.id()))).as("of a release").isBetween(20, 120);
    assertThat(acts(commitment, "SEND")).isOne();
    return whole.find(PAYER, batch.id()).orThrow();
  }

  private static PayBatch.Item only(PayBatch batch) {
    assertThat(batch.items()).hasSize(1);
    return batch.items().get(0);
  }

  private static byte[] statement(String order, long fen) {
    String above =
        """
        RELIEFLINK-STATEMENT,1,C-1,%s,1000,%d,1,2026-11-28
        C-1,%s,PAID,%d,,2026-11-28
        """
            .formatted(PaymentSamples.ACCOUNT, 1_000 - fen, order, fen);
    return BankEnd.close(above).getBytes(StandardCharsets.UTF_8);
  }

  private StoredStatements statements() {
    var reconcile =
        new Reconcile(
            batches, new FundStore(cut), lines, new Commands(cut), fund, payRules, transactions);
    return new StoredStatements(
        may,
        new StatementReader(payRules),
        lines,
        batches,
        reconcile,
        new Freezing(cut, clock),
        payRules,
        payLog,
        transactions,
        clock);
  }

  private Outcome<?> taken(StoredStatements door, byte[] file) {
    Outcome<?> taken = door.take(PAYER, file);
    boolean known = code(taken).equals("STATEMENT_KNOWN");
    return known ? Outcome.of(true) : taken;
  }

  @Test
  @DisplayName("做批次、放行、记付出、交对账单、记付到：每一个断点")
  void byTheBank() {
    long commitment = samples.bound(earmark, 630, 300);
    PayBatch batch = ordered("crash-bank", commitment);
    byte[] file = statement(only(batch).orderNo(), 300);
    StoredStatements door = statements();
    assertThat(broken(() -> taken(door, file))).as("of a statement").isBetween(10, 90);
    assertThat(acts(commitment, "CONFIRM")).isOne();
    assertThat(only(whole.find(PAYER, batch.id()).orThrow()).state()).isEqualTo(ItemState.PAID);
    assertThat(door.standing(PAYER).unnamedFen()).isZero();
    balances();
  }

  @Test
  @DisplayName("不走银行的：登记签收断在任何地方，再登记一次，正好一笔")
  void byHand() {
    PayeeDraft own = PaymentSamples.draft(631);
    var cash =
        new PayeeDraft(own.person(), own.name(), "", own.name(), "", "", PayWay.CASH, "没有银行卡");
    long payee = people.register(HANDLER, cash).orThrow().id();
    long commitment =
        samples.fund().agreed(HANDLER, PaymentSamples.commit(earmark, 631, 300, payee)).account();
    PayBatch batch = ordered("crash-hand", commitment);
    var handovers =
        new StoredHandovers(
            may,
            batches,
            new HandoverStore(cut),
            lines,
            fund,
            payments,
            payRules,
            payLog,
            transactions,
            clock);
    LocalDate day = FundDay.of(clock.instant()).day();
    var handed = new Handed(only(batch).id(), true, "QS-631", day, "本人签字");
    int points = broken(() -> signed(handovers.hand(RELEASER, handed), batch));
    assertThat(points).as("of a signature").isBetween(10, 60);
    assertThat(acts(commitment, "CONFIRM")).isOne();
    assertThat(only(whole.find(PAYER, batch.id()).orThrow()).state()).isEqualTo(ItemState.PAID);
    balances();
  }

  /** Who got no answer and is told that there is nothing to register looks, and sees it done. */
  private Outcome<?> signed(Outcome<PayBatch> outcome, PayBatch batch) {
    return code(outcome).equals("NOT_TO_HAND") ? whole.find(PAYER, batch.id()) : outcome;
  }
}
