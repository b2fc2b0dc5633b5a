package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("同一笔预留的两个动作同时来：钱还在不在，事后说的和账上的一样，不会再付一次，也不会再也付不了")
class FundFamilyRaceTest extends FundStory {
  private static final int ROUNDS = 40;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private FundSamples samples;
  private StoredFund fund;
  private long earmark;

  @BeforeEach
  void money() {
    fund = fund();
    samples = samples(fund);
    earmark = samples.money(YEAR, 100_000);
  }

  @AfterAll
  void stop() {
    threads.shutdownNow();
  }

  private Callable<String> act(CyclicBarrier start, Officer officer, FundOrder... orders) {
    return () -> {
      start.await();
      return code(fund.order(officer, UUID.randomUUID().toString(), List.of(orders)));
    };
  }

  private List<String> together(List<Callable<String>> acts) throws Exception {
    List<String> codes = new ArrayList<>();
    for (Future<String> one : threads.invokeAll(acts)) {
      codes.add(one.get());
    }
    return codes;
  }

  /** Both at one moment; whoever comes second waits, and both are done. */
  private void both(Officer one, FundOrder first, Officer other, FundOrder second)
      throws Exception {
    var start = new CyclicBarrier(2);
    assertThat(together(List.of(act(start, one, first), act(start, other, second))))
        .containsExactly("DONE", "DONE");
  }

  private static FundOrder order(FundAct act, long about) {
    return FundOrder.of(act, about).because(because("某因"));
  }

  @Test
  @DisplayName("退回和撤销预留")
  void returnAndVoid() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long commitment = samples.commitment(earmark, 500 + round, 150);
      long sent = samples.sent(commitment, 100);
      both(PAYER, order(FundAct.RETURN, sent).fen(100), HANDLER, order(FundAct.VOID, commitment));
      samples.commitment(earmark, 500 + round, 1);
    }
    balances();
  }

  @Test
  @DisplayName("退回和到期退回")
  void returnAndExpire() throws Exception {
    List<Long> commitments = new ArrayList<>();
    List<Long> orders = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      commitments.add(samples.commitment(earmark, 900 + round, 150));
      orders.add(samples.sent(commitments.get(round), 100));
    }
    on("2026-09-01");
    for (int round = 0; round < ROUNDS; round++) {
      both(
          PAYER,
          order(FundAct.RETURN, orders.get(round)).fen(100),
          PAYER,
          order(FundAct.EXPIRE, commitments.get(round)));
    }
    balances();
    on("2026-03-02");
  }

  @Test
  @DisplayName("冲正退回和撤销预留")
  void reverseAndVoid() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long commitment = samples.commitment(earmark, 600 + round, 150);
      long sent = samples.sent(commitment, 100);
      long back = samples.done(PAYER, order(FundAct.RETURN, sent).fen(100)).entry();
      FundOrder reverse = order(FundAct.REVERSE, back);
      samples.agree(PAYER, reverse);
      both(PAYER, reverse, HANDLER, order(FundAct.VOID, commitment));
    }
    balances();
  }

  @Test
  @DisplayName("追回已付的和退回在途的；确认和撤销预留")
  void recoverAndReturn() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long commitment = samples.commitment(earmark, 700 + round, 150);
      long paid = samples.sent(commitment, 50);
      long sent = samples.sent(commitment, 60);
      both(
          PAYER,
          FundOrder.of(FundAct.CONFIRM, paid).fen(50).receipt("F-" + round),
          HANDLER,
          order(FundAct.VOID, commitment));
      both(
          PAYER,
          order(FundAct.RECOVER, commitment).fen(50),
          PAYER,
          order(FundAct.RETURN, sent).fen(60));
      samples.commitment(earmark, 700 + round, 1);
    }
    balances();
  }

  @Test
  @DisplayName("两个人各自一起办几条，动到同样的两笔预留，先后相反：谁也不等死谁")
  void linkedTheOtherWayRound() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long one = samples.commitment(earmark, 800 + 2 * round, 100);
      long other = samples.commitment(earmark, 801 + 2 * round, 100);
      FundOrder first = FundOrder.of(FundAct.CONFIRM, samples.sent(one, 10)).fen(10);
      FundOrder second = FundOrder.of(FundAct.CONFIRM, samples.sent(other, 10)).fen(10);
      var start = new CyclicBarrier(2);
      assertThat(
              together(
                  List.of(
                      act(
                          start,
                          PAYER,
                          first.receipt("L-" + round),
                          FundOrder.of(FundAct.SEND, other).fen(5)),
                      act(
                          start,
                          PAYER,
                          second.receipt("M-" + round),
                          FundOrder.of(FundAct.SEND, one).fen(5)))))
          .containsExactly("DONE", "DONE");
    }
    balances();
  }

  @Test
  @DisplayName("数据库说锁撞了：回答正在办，什么也没有记，同一个键再发就办成")
  void lockFailure() {
    long commitment = samples.commitment(earmark, 999, 100);
    List<FundOrder> orders = List.of(FundOrder.of(FundAct.SEND, commitment).fen(5));
    long before = rows("entry");
    assertThat(code(fund(crossed()).order(PAYER, "crossed", orders))).isEqualTo("RUNNING");
    assertThat(rows("entry")).isEqualTo(before);
    assertThat(code(fund.order(PAYER, "crossed", orders))).isEqualTo("DONE");
  }

  /** Every booking meets a lock that the database gives to somebody else. */
  private JdbcClient crossed() {
    return (JdbcClient)
        Proxy.newProxyInstance(
            JdbcClient.class.getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (proxy, method, arguments) -> {
              if (String.valueOf(arguments[0]).contains("insert into fund.line")) {
                throw new CannotAcquireLockException("deadlock detected");
              }
              return method.invoke(guarded, arguments);
            });
  }
}
