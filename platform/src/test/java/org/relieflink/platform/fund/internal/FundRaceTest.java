package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.problem.Outcome;

@DisplayName("资金池：许多人同时来，不多付一分，同一个键只算一次，关户不丢钱")
class FundRaceTest extends FundStory {
  private static final int THREADS = 8;

  /** {@code -Dfund.race=100000} for the long run. */
  private static final int ORDERS = Integer.getInteger("fund.race", 800);

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterAll
  void stop() {
    threads.shutdownNow();
  }

  private <T> List<T> together(List<Callable<T>> acts) throws Exception {
    List<T> done = new ArrayList<>();
    for (Future<T> one : threads.invokeAll(acts)) {
      done.add(one.get());
    }
    return done;
  }

  @Test
  @DisplayName("同一个键一百个同时来：一笔，做成的回答都一样，别的被告知正在办")
  void theSameKey() throws Exception {
    FundSamples samples = samples();
    long earmark = samples.money(YEAR, 1_000);
    long commitment = samples.commitment(earmark, 1, 1_000);
    var fund = fund();
    List<FundOrder> orders = List.of(FundOrder.of(FundAct.SEND, commitment).fen(7));
    List<Callable<Outcome<FundAnswer>>> acts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      acts.add(() -> fund.order(PAYER, "same", orders));
    }
    Set<FundAnswer> answers = new HashSet<>();
    for (Outcome<FundAnswer> outcome : together(acts)) {
      if (outcome instanceof Outcome.Done<FundAnswer> done) {
        answers.add(done.value());
      } else {
        assertThat(code(outcome)).isEqualTo("RUNNING");
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(stands(commitment)).isEqualTo(993);
    assertThat(fund.order(PAYER, "same", orders).orThrow()).isIn(answers);
    balances();
  }

  @Test
  @DisplayName("键拿着还没有办完：别人同一个键来，马上被告知正在办，不等")
  void running() throws Exception {
    FundSamples samples = samples();
    long pool = samples.done(PAYER, FundSamples.pool(YEAR)).account();
    List<FundOrder> orders = List.of(FundOrder.of(FundAct.RECEIVE, pool).fen(5));
    var fund = fund();
    var template = new org.springframework.transaction.support.TransactionTemplate(transactions);
    String inside =
        template.execute(
            status -> {
              assertThat(code(fund.order(PAYER, "held", orders))).isEqualTo("DONE");
              try {
                return code(threads.submit(() -> fund.order(PAYER, "held", orders)).get());
              } catch (Exception failure) {
                throw new IllegalStateException(failure);
              }
            });
    assertThat(inside).isEqualTo("RUNNING");
    assertThat(code(fund.order(PAYER, "held", orders))).isEqualTo("DONE");
    assertThat(stands(pool)).isEqualTo(5);
  }

  @Test
  @DisplayName("热的池子，一成重复：收、付、撤、关一起来，一分不多一分不少")
  void hotPools() throws Exception {
    FundSamples samples = samples();
    List<Long> commitments = new ArrayList<>();
    List<Long> pools = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long earmark = samples.money(YEAR, 3_000);
      pools.add(
          jdbc.sql("select pool_id from fund.account where id = ?")
              .param(earmark)
              .query(Long.class)
              .single());
      commitments.add(samples.commitment(earmark, 100 + i, 900));
    }
    var fund = fund();
    var random = new Random(7);
    List<Callable<Outcome<FundAnswer>>> acts = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      FundOrder order = hot(random, pools, commitments);
      String key = "hot-" + (random.nextInt(10) == 0 ? i / 2 : i) + order.act();
      var officer = order.act() == FundAct.VOID ? HANDLER : PAYER;
      acts.add(() -> fund.order(officer, key, List.of(order)));
    }
    Set<String> codes = new HashSet<>();
    together(acts).forEach(one -> codes.add(code(one)));
    assertThat(codes)
        .contains("DONE")
        .isSubsetOf("DONE", "RUNNING", "KEY_REUSED", "NOT_ENOUGH", "NOT_EMPTY", "CLOSED");
    assertThat(
            jdbc.sql(
                    "select count(*) from fund.balance where kind <> 'SOURCE' and debit_fen < credit_fen")
                .query(Long.class)
                .single())
        .isZero();
    balances();
  }

  private static FundOrder hot(Random random, List<Long> pools, List<Long> commitments) {
    long commitment = commitments.get(random.nextInt(commitments.size()));
    return switch (random.nextInt(20)) {
      case 0 -> FundOrder.of(FundAct.CLOSE, pools.get(0)).because(because("某因"));
      case 1 -> FundOrder.of(FundAct.VOID, commitment).because(because("某因"));
      case 2, 3, 4, 5, 6 ->
          FundOrder.of(FundAct.RECEIVE, pools.get(random.nextInt(pools.size())))
              .fen(1 + random.nextInt(9));
      default -> FundOrder.of(FundAct.SEND, commitment).fen(1 + random.nextInt(30));
    };
  }

  @Test
  @DisplayName("两个专户的两张回单同时来认都成；一个人从两个用途户同时预留：正好一个成")
  void uniqueByTheDatabase() throws Exception {
    FundSamples samples = samples();
    long earmark = samples.money(YEAR, 100_000);
    long another = samples.money(YEAR, 100_000);
    var fund = fund();
    for (int round = 0; round < 15; round++) {
      String receipt = "R-" + round;
      long one = samples.sent(samples.commitment(earmark, 200 + 2 * round, 10), 10);
      long other = samples.sent(samples.commitment(another, 201 + 2 * round, 10), 10);
      assertThat(
              codes(
                  fund,
                  FundOrder.of(FundAct.CONFIRM, one).fen(10).receipt(receipt + "A"),
                  FundOrder.of(FundAct.CONFIRM, other).fen(10).receipt(receipt + "B")))
          .containsExactly("DONE", "DONE");
      FundOrder first = FundSamples.commit(earmark, 300 + round, 10);
      FundOrder second = FundSamples.commit(another, 300 + round, 10);
      samples.agree(HANDLER, first);
      samples.agree(HANDLER, second);
      assertThat(codes(fund, first, second)).containsExactlyInAnyOrder("DONE", "COMMITTED_ALREADY");
    }
    balances();
  }

  @Test
  @DisplayName("同一个专户的两笔付款，一张回单同时来认：正好一个成，另一个说回单用过了")
  void oneReceipt() throws Exception {
    FundSamples samples = samples();
    long earmark = samples.money(YEAR, 100_000);
    var fund = fund();
    for (int round = 0; round < 15; round++) {
      long one = samples.sent(samples.commitment(earmark, 400 + 2 * round, 10), 10);
      long other = samples.sent(samples.commitment(earmark, 401 + 2 * round, 10), 10);
      String receipt = "ONE-" + round;
      assertThat(
              codes(
                  fund,
                  FundOrder.of(FundAct.CONFIRM, one).fen(10).receipt(receipt),
                  FundOrder.of(FundAct.CONFIRM, other).fen(10).receipt(receipt)))
          .containsExactlyInAnyOrder("DONE", "RECEIPT_USED");
    }
    balances();
  }

  private List<String> codes(StoredFund fund, FundOrder one, FundOrder other) throws Exception {
    var start = new CyclicBarrier(2);
    List<Callable<String>> acts = new ArrayList<>();
    for (FundOrder order : List.of(one, other)) {
      var officer = order.act() == FundAct.COMMIT ? HANDLER : PAYER;
      acts.add(
          () -> {
            start.await();
            return code(
                fund.order(officer, java.util.UUID.randomUUID().toString(), List.of(order)));
          });
    }
    return together(acts);
  }

  @Test
  @DisplayName("关户和收款同时来：要么先收了关不成，要么先关了收不进，从不关着门留着钱")
  void closingRace() throws Exception {
    FundSamples samples = samples();
    var fund = fund();
    Set<String> seen = new HashSet<>();
    for (int round = 0; round < 40; round++) {
      long pool = samples.done(PAYER, FundSamples.pool(YEAR)).account();
      seen.add(
          String.join(
              " ",
              codes(
                  fund,
                  FundOrder.of(FundAct.CLOSE, pool).because(because("某因")),
                  FundOrder.of(FundAct.RECEIVE, pool).fen(3))));
    }
    assertThat(seen).isSubsetOf("DONE CLOSED", "NOT_EMPTY DONE");
    balances();
  }
}
