package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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

  private static final int AT_ONCE = 100; // with one key

  /** {@code ./relieflink soak race --ops N} for the long run. */
  private final int orders = Integer.getInteger("fund.race", 800);

  private final long seed = Long.getLong("fund.seed", 7);

  /** {@code ./relieflink soak keys --ops 1000} for the long run. */
  private final int keys = Integer.getInteger("fund.keys", 2);

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
  @DisplayName("同一个键一百个同时来：一笔，做成的回答都一样，别的被告知正在办；换了内容不行；一年以后还是那一笔")
  void theSameKey() throws Exception {
    FundSamples samples = samples();
    long held = 7L * keys + 1;
    long earmark = samples.money(YEAR, held);
    long commitment = samples.commitment(earmark, 1, held);
    var fund = fund();
    List<FundOrder> wanted = List.of(FundOrder.of(FundAct.SEND, commitment).fen(7));
    List<FundOrder> other = List.of(FundOrder.of(FundAct.SEND, commitment).fen(1));
    List<Won> all = new ArrayList<>();
    ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (int nth = 0; nth < keys; nth++) {
        Won won = atOnce(crowd, "same-" + nth, List.of(wanted, other));
        all.add(won);
        held -= won.orders.get(0).fen();
        assertThat(stands(commitment)).isEqualTo(held);
      }
    } finally {
      crowd.shutdownNow();
    }
    clock.move(Duration.ofDays(366));
    for (int nth = 0; nth < keys; nth++) {
      Won won = all.get(nth);
      List<FundOrder> changed = won.orders.equals(wanted) ? other : wanted;
      assertThat(code(fund.order(PAYER, "same-" + nth, changed))).isEqualTo("KEY_REUSED");
      assertThat(fund.order(PAYER, "same-" + nth, won.orders).orThrow()).isEqualTo(won.answer);
    }
    assertThat(stands(commitment)).isEqualTo(held);
    on("2026-03-02");
    balances();
  }

  /** 先到的内容和它的回答。 */
  private record Won(List<FundOrder> orders, FundAnswer answer) {}

  /** A hundred with one key, every tenth with another content; only one of both is ever done. */
  private Won atOnce(ExecutorService crowd, String key, List<List<FundOrder>> bodies)
      throws Exception {
    var start = new CyclicBarrier(AT_ONCE);
    var fund = fund();
    List<Callable<Set<Won>>> acts = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      List<FundOrder> body = bodies.get(i % 10 == 0 ? 1 : 0);
      acts.add(
          () -> {
            start.await();
            Outcome<FundAnswer> outcome = fund.order(PAYER, key, body);
            if (outcome instanceof Outcome.Done<FundAnswer> done) {
              return Set.of(new Won(body, done.value()));
            }
            assertThat(code(outcome)).isIn("RUNNING", "KEY_REUSED");
            return Set.of();
          });
    }
    Set<Won> won = new HashSet<>();
    for (Future<Set<Won>> one : crowd.invokeAll(acts)) {
      won.addAll(one.get());
    }
    assertThat(won).hasSize(1);
    return won.iterator().next();
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
  @DisplayName("二十个热的池子，一成重复，后到的、同时到的、先到的都有：一分不多一分不少，同一个键同一个回答")
  void hotPools() throws Exception {
    var crowd = new FundCrowd(this, seed);
    AtomicInteger next = new AtomicInteger();
    List<Callable<Integer>> acts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      acts.add(crowd.thread(i, next, orders));
    }
    assertThat(together(acts).stream().mapToInt(one -> one).sum()).isEqualTo(orders);
    crowd.compare();
    assertThat(crowd.seen).contains("DONE", "NOT_ENOUGH");
    assertThat(crowd.repeated.get()).isBetween(orders / 20L, orders / 5L);
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
