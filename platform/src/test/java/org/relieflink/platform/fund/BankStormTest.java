package org.relieflink.platform.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.PAYER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.PaymentSamples.People;
import org.relieflink.platform.fund.Statements.Outcomes;
import org.relieflink.platform.fund.Statements.Standing;
import org.relieflink.platform.fund.Statements.Taken;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.synthetic.simulator.BankSimulator;
import org.relieflink.synthetic.simulator.BankSimulator.Answer;
import org.relieflink.synthetic.simulator.BankSimulator.Trouble;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("银行慢、撒谎、重复、丢、乱序：账上付的正好是银行真付的，每一处差额说得出")
class BankStormTest extends ServerTest {
  /** {@code -Dbank.payments=100000} by hand. */
  private static final int PAYMENTS = Integer.getInteger("bank.payments", 60);

  /** Each word said on a batch reads it whole: many small ones are quicker than few large ones. */
  private static final int A_BATCH = 20;

  /** In the build in their order, so that the bank answers the same each time. */
  private static final int THREADS = PAYMENTS > 60 ? 4 : 1;

  /** Longer ones in a long run: those that come too early are tried again and again. */
  private static final int A_STATEMENT = Math.max(40, PAYMENTS / 60);

  private static final long OPENING = 900_000_000_000L;

  @Autowired ReliefFund fund;
  @Autowired Payees payees;
  @Autowired Payments payments;
  @Autowired Statements statements;
  @Autowired Approvals approvals;
  @Autowired HardshipPool pool;
  @Autowired Blinds blinds;

  private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private long began = System.nanoTime();
  private PaymentSamples samples;

  /** How long a part of a long run took. */
  private void took(String part) {
    if (PAYMENTS > 60) {
      System.out.printf("%s: %d s%n", part, (System.nanoTime() - began) / 1_000_000_000);
      began = System.nanoTime();
    }
  }

  @Test
  void everyDifferenceIsNamed() throws Exception {
    samples = new PaymentSamples(fund, approvals, payees, payments);
    long earmark = samples.fund().money(day.getYear(), 90_000_000_000L);
    samples.special(day.getYear());
    PaymentSamples.known(pool, jdbc, blinds, new People(temporary("storm"), 0, PAYMENTS, 99_999));
    took("lists");
    var bank = new BankSimulator(new Trouble(7, 5, 30, 5, 4, 3, true), OPENING);
    ordered(earmark, bank);
    took("reserved and ordered");
    List<String> written = bank.answer(A_STATEMENT, day);
    takeAll(written);
    Standing before = statements.standing(PAYER);
    assertThat(before.unnamedFen()).isZero();
    assertThat(before.booksFen()).isLessThan(bank.paidFen());
    written.forEach(one -> assertThat(take(one)).isEqualTo("STATEMENT_KNOWN"));
    took("statements");
    takeAll(bank.truth(day));
    took("what was lost");
    named(bank);
    took("checked");
  }

  private void ordered(long earmark, BankSimulator bank) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> batches = new ArrayList<>();
      for (int from = 0; from < PAYMENTS; from += A_BATCH) {
        int first = from;
        batches.add(() -> batch(earmark, first, bank));
      }
      for (Future<Integer> one : threads.invokeAll(batches)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private int batch(long earmark, int first, BankSimulator bank) throws IOException {
    List<Long> commitments = new ArrayList<>();
    for (int nth = first; nth < Math.min(PAYMENTS, first + A_BATCH); nth++) {
      commitments.add(samples.bound(earmark, nth, 1_000 + nth));
    }
    String file = samples.file(samples.sent(commitments));
    synchronized (bank) {
      bank.take(file);
    }
    return commitments.size();
  }

  private void named(BankSimulator bank) {
    Map<Answer, Integer> done = bank.done();
    assertThat(done.keySet()).contains(Answer.values());
    assertThat(counted(Outcomes.AMOUNT_DIFFERS)).isEqualTo((long) done.get(Answer.LIE));
    assertThat(counted(Outcomes.REPEATED)).isEqualTo((long) done.get(Answer.REPEAT));
    assertThat(counted(Outcomes.UNKNOWN_ORDER)).isZero();
    Standing standing = statements.standing(PAYER);
    assertThat(standing.unnamedFen()).isZero();
    assertThat(standing.booksFen()).isEqualTo(bank.paidFen());
    assertThat(items("PAID"))
        .isEqualTo((long) PAYMENTS - done.get(Answer.RETURN) - done.get(Answer.FAIL));
    assertThat(items("RETURNED")).isEqualTo((long) done.get(Answer.RETURN));
    assertThat(items("FAILED")).isEqualTo((long) done.get(Answer.FAIL));
    assertThat(items("SENT")).isZero();
    FundCheck check = fund.check(PAYER);
    assertThat(check.state()).as(check.toString()).isEqualTo(FundCheck.State.HOLDS);
  }

  private long counted(Outcomes outcome) {
    return jdbc.sql("select count(*) from fund.bank_line where outcome = ?")
        .param(outcome.name())
        .query(Long.class)
        .single();
  }

  private long items(String state) {
    return jdbc.sql("select count(*) from fund.item where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  /** The first, then the others in no order: one that comes too early waits for its turn. */
  private void takeAll(List<String> written) {
    assertThat(take(written.get(0))).isEqualTo("DONE");
    List<String> shuffled = new ArrayList<>(written.subList(1, written.size()));
    Collections.shuffle(shuffled, new Random(3));
    Deque<String> left = new ArrayDeque<>(shuffled);
    int tries = 0;
    while (!left.isEmpty()) {
      String one = left.removeFirst();
      String code = take(one);
      assertThat(code).isIn("DONE", "STATEMENT_GAP");
      if (code.equals("STATEMENT_GAP")) {
        left.addLast(one);
      }
      tries++;
      assertThat(tries).isLessThanOrEqualTo(written.size() * written.size());
    }
  }

  private String take(String one) {
    Outcome<Taken> taken = statements.take(PAYER, one.getBytes(StandardCharsets.UTF_8));
    return taken instanceof Outcome.Refused<Taken> refused
        ? refused.refusal().code().name()
        : "DONE";
  }
}
