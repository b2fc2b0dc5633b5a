package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.PAYER;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.problem.Outcome;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

@DisplayName("磁盘满、连接断、钟跳了：钱一分不错，看账照常，好了以后同一个键再来正好一笔")
class FundOutageTest extends FundStory {
  private static final String FULL =
      """
      create function fund.no_space() returns trigger language plpgsql as $$
      begin
        raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
      end $$;
      create trigger a_full before insert on fund.%s for each row execute function fund.no_space();
      """;

  private List<FundOrder> receive(long pool) {
    return List.of(FundOrder.of(FundAct.RECEIVE, pool).fen(100));
  }

  private void readable(long pool, long fen) {
    assertThat(fund().books(PAYER).pools()).isNotEmpty();
    assertThat(stands(pool)).isEqualTo(fen);
    balances();
  }

  @Test
  @DisplayName("磁盘在写分录、写行、写命令的时候满了：什么也没有记，看账照常；腾出来以后一笔")
  void diskFull() {
    long pool = samples().done(PAYER, FundSamples.pool(YEAR)).account();
    long stands = 0;
    for (String table : List.of("entry", "line", "command")) {
      jdbc.sql(FULL.formatted(table)).update();
      assertThatThrownBy(() -> fund().order(PAYER, "full-" + table, receive(pool)))
          .as(table)
          .isInstanceOf(DataAccessException.class);
      readable(pool, stands);
      jdbc.sql("drop function fund.no_space() cascade").update();
      fund().order(PAYER, "full-" + table, receive(pool)).orThrow();
      fund().order(PAYER, "full-" + table, receive(pool)).orThrow();
      stands += 100;
      readable(pool, stands);
    }
  }

  /** Another holds the account; the order waits for it, and its connection is taken away. */
  @Test
  @DisplayName("命令等着的时候连接断了：没有记，键没有用掉；再来一次一笔")
  void connectionLost() throws Exception {
    long pool = samples().done(PAYER, FundSamples.pool(YEAR)).account();
    String held = "select from fund.balance where account_id = " + pool + " for update";
    try (var other = owner().getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(held);
      var waiting = CompletableFuture.supplyAsync(() -> fund().order(PAYER, "lost", receive(pool)));
      while (cutOff() == 0) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
          .cause()
          .isInstanceOfAny(DataAccessException.class, TransactionException.class);
      other.rollback();
    }
    readable(pool, 0);
    Outcome<FundAnswer> first = fund().order(PAYER, "lost", receive(pool));
    assertThat(fund().order(PAYER, "lost", receive(pool))).isEqualTo(first);
    readable(pool, 100);
  }

  /** How many that wait for a row were ended. */
  private long cutOff() {
    return jdbc.sql(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("钟跳到十年以后又跳回去：到期的付不出，回来还是那一笔；同一个键一直是同一个回答")
  void theClockJumps() {
    on("2026-03-02");
    FundSamples samples = samples();
    long earmark = samples.money(YEAR, 1_000);
    long commitment = samples.commitment(earmark, 1, 500);
    List<FundOrder> send = List.of(FundOrder.of(FundAct.SEND, commitment).fen(200));
    on("2036-03-02");
    assertThat(code(fund().order(PAYER, "ahead", send))).isEqualTo("LAPSED");
    readable(commitment, 500);
    on("2026-03-03");
    assertThat(code(fund().order(PAYER, "ahead", send))).as("for ever").isEqualTo("LAPSED");
    Outcome<FundAnswer> sent = fund().order(PAYER, "back", send);
    assertThat(code(sent)).isEqualTo("DONE");
    on("2016-03-02");
    assertThat(fund().order(PAYER, "back", send)).isEqualTo(sent);
    assertThat(code(fund().order(PAYER, "past", receive(pool(earmark))))).isEqualTo("YEAR_OVER");
    readable(commitment, 300);
    on("2026-03-04");
    FundOrder confirm = FundOrder.of(FundAct.CONFIRM, sent.orThrow().account());
    samples().done(PAYER, confirm.fen(200).receipt("HD-JUMP"));
    readable(commitment, 300);
  }

  private long pool(long earmark) {
    return jdbc.sql("select pool_id from fund.account where id = ?")
        .param(earmark)
        .query(Long.class)
        .single();
  }
}
