package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;

@DisplayName("资金池：在任何两条语句之间断掉，什么也没有留下；同一个键再发一次，正好一笔")
class FundCrashTest extends FundStory {
  private final PowerCut power = new PowerCut();

  private String everything() {
    List<String> sums = new ArrayList<>();
    for (String table :
        List.of(
            "fund.account",
            "fund.balance",
            "fund.commitment",
            "fund.entry",
            "fund.line",
            "fund.approver",
            "fund.receipt",
            "fund.command",
            "approval.request",
            "approval.step",
            "trail.entry")) {
      sums.add(
          jdbc.sql(
                  "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    return String.join(" ", sums);
  }

  /** Breaks at every point until it goes through; then the same once more changes nothing. */
  private void broken(Officer officer, FundOrder order) {
    StoredFund fund = fund(power.over(guarded));
    List<FundOrder> orders = List.of(order);
    String key = "crash-" + order.act() + "-" + order.about();
    long before = rows("entry");
    String stood = everything();
    int point = 0;
    while (breaks(fund, officer, key, orders, point)) {
      assertThat(everything()).as(order + " at " + point).isEqualTo(stood);
      point++;
    }
    assertThat(point).as("statements of " + order).isBetween(5, 60);
    power.never();
    long booked = rows("entry") - before;
    fund.order(officer, key, orders).orThrow();
    assertThat(rows("entry") - before).isEqualTo(booked);
  }

  private boolean breaks(
      StoredFund fund, Officer officer, String key, List<FundOrder> orders, int point) {
    power.after(point);
    try {
      fund.order(officer, key, orders).orThrow();
      return false;
    } catch (PowerCut.Broken off) {
      return true;
    }
  }

  @Test
  @DisplayName("每一种动作，每两条语句之间")
  void betweenEveryTwoStatements() {
    FundSamples samples = samples();
    long pool = samples.done(PAYER, FundSamples.pool(YEAR)).account();
    broken(PAYER, FundOrder.of(FundAct.RECEIVE, pool).fen(1_000));
    broken(PAYER, FundSamples.earmark(pool, "GENERAL"));
    long earmark =
        jdbc.sql("select max(id) from fund.account where kind = 'EARMARK'")
            .query(Long.class)
            .single();
    agreed(samples, PAYER, FundOrder.of(FundAct.EARMARK, earmark).fen(1_000));
    agreed(samples, HANDLER, FundSamples.commit(earmark, 1, 700));
    long commitment = newest("COMMITMENT");
    broken(PAYER, FundOrder.of(FundAct.SEND, commitment).fen(500));
    long sent = newest("IN_TRANSIT");
    broken(PAYER, FundOrder.of(FundAct.RETURN, sent).fen(100).because(because("某因")));
    broken(PAYER, FundOrder.of(FundAct.CONFIRM, sent).fen(400).receipt("HD-1"));
    long confirmed = jdbc.sql("select max(id) from fund.entry").query(Long.class).single();
    agreed(samples, PAYER, FundOrder.of(FundAct.REVERSE, confirmed).because(because("某因")));
    broken(HANDLER, FundOrder.of(FundAct.VOID, commitment).because(because("某因")));
    balances();
  }

  private void agreed(FundSamples samples, Officer officer, FundOrder order) {
    samples.agree(officer, order);
    broken(officer, order);
  }

  private long newest(String kind) {
    return jdbc.sql("select max(id) from fund.account where kind = ?")
        .param(kind)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("断了以后键没有用掉：没有一行写着正在办")
  void nothingIsLeftRunning() {
    FundSamples samples = samples();
    long pool = samples.done(PAYER, FundSamples.pool(YEAR)).account();
    long commands = rows("command");
    StoredFund fund = fund(power.over(guarded));
    power.after(7); // all is booked, the answer is not kept yet
    List<FundOrder> orders = List.of(FundOrder.of(FundAct.RECEIVE, pool).fen(9));
    assertThatThrownBy(() -> fund.order(PAYER, "again", orders))
        .isInstanceOf(PowerCut.Broken.class);
    assertThat(rows("command")).isEqualTo(commands);
    power.never();
    assertThat(code(fund.order(PAYER, "again", orders))).isEqualTo("DONE");
    assertThat(stands(pool)).isEqualTo(9);
  }
}
