package org.relieflink.platform.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.IdleAndGap;
import org.relieflink.platform.fund.MatchProposal;
import org.relieflink.platform.fund.MoneyWatch;
import org.relieflink.platform.fund.PayClocks;
import org.relieflink.platform.fund.ReliefFund;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("闲置和缺口：先收的先用，过了天数还没有预留的算闲置；等着钱的案件照条件配，配不上的说得出为什么")
class MoneyWatchTest extends CaseStory {
  @Autowired MoneyWatch watch;
  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  private IdleAndGap idle() {
    return watch.idle(FundSamples.PAYER);
  }

  @Test
  @DisplayName("一百天前收的一千万分全闲着；预留两百万分，闲八百万；今天再收五百万不算闲；案件要钱，先差一分后够，缺口跟着变")
  void idleAndGap() throws Exception {
    var money = new FundSamples(fund, approvals);
    long earmark = money.money(today.getYear(), 10_000_000);
    assertThat(idle().idleFen()).isZero();
    jdbc.sql("alter table fund.entry disable trigger user").update();
    jdbc.sql("update fund.entry set day = ?").param(today.minusDays(100)).update();
    jdbc.sql("alter table fund.entry enable trigger user").update();
    assertThat(idle().idleFen()).isEqualTo(10_000_000);
    money.commitment(earmark, 71, 2_000_000);
    assertThat(idle().idleFen()).isEqualTo(8_000_000);
    long pool =
        jdbc.sql("select pool_id from fund.account where id = ?")
            .param(earmark)
            .query(Long.class)
            .single();
    money.done(FundSamples.PAYER, FundOrder.of(FundAct.RECEIVE, pool).fen(5_000_000));
    IdleAndGap found = idle();
    assertThat(found.idleFen()).isEqualTo(8_000_000);
    assertThat(found.freeFen()).isEqualTo(13_000_000);
    assertThat(found.waiting()).isZero();

    long id = reviewed(HANDLER);
    assertThat(idle().unknown()).isEqualTo(1);
    done(
        HANDLER,
        id,
        ReliefAct.PROPOSE,
        ",\"proposal\":\"" + proposal(HANDLER) + "\"" + signers(COLLEAGUE));
    IdleAndGap waiting = idle();
    assertThat(waiting.unknown()).isZero();
    assertThat(waiting.waiting()).isEqualTo(1);
    long need = waiting.waitingFen();
    assertThat(need).isPositive();
    sealed(id, need);
    matched(need, money, earmark);
  }

  /** In the sums, and nowhere by name; the interface tells no group of any case. */
  private void sealed(long id, long need) throws Exception {
    jdbc.sql("update relief.relief_case set sealed = true where id = ?").param(id).update();
    MatchProposal found = watch.match(FundSamples.PAYER);
    assertThat(found.pairs()).isEmpty();
    assertThat(found.blocked()).isEmpty();
    assertThat(found.unseen()).isEqualTo(new MatchProposal.Unseen(0, 0, 1, need));
    assertThat(idle().waitingFen()).isEqualTo(need);
    jdbc.sql("update relief.relief_case set sealed = false where id = ?").param(id).update();
    mvc.perform(get("/api/v1/fund/match").with(as(FundSamples.PAYER)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.pairs[0].need.fen").value(need))
        .andExpect(jsonPath("$.pairs[0].need.groups").doesNotExist())
        .andExpect(jsonPath("$.pairs[0].need.purposes").doesNotExist());
  }

  /** All but a fen of what is needed is given away, and one fen comes back. */
  private void matched(long need, FundSamples money, long earmark) throws Exception {
    MatchProposal good = watch.match(FundSamples.PAYER);
    assertThat(good.servedFen()).isEqualTo(need);
    assertThat(good.pairs()).hasSize(1);
    long free =
        jdbc.sql("select debit_fen - credit_fen from fund.balance where account_id = ?")
            .param(earmark)
            .query(Long.class)
            .single();
    money.agreed(
        FundSamples.PAYER,
        FundOrder.of(FundAct.HAND_BACK, earmark)
            .fen(free - need + 1)
            .because(FundSamples.because("年底上缴")));
    long pool =
        jdbc.sql("select pool_id from fund.account where id = ?")
            .param(earmark)
            .query(Long.class)
            .single();
    money.agreed(
        FundSamples.PAYER,
        FundOrder.of(FundAct.HAND_BACK, pool).fen(5_000_000).because(FundSamples.because("年底上缴")));
    IdleAndGap short1 = idle();
    assertThat(short1.gapFen()).isEqualTo(need);
    assertThat(watch.match(FundSamples.PAYER).blocked().get(0).reasons())
        .extracting("block")
        .containsExactly(MatchProposal.Block.TOO_SMALL);
    mvc.perform(get("/api/v1/fund/idle").with(as(FundSamples.PAYER)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.waitingFen").value(need));
    PayClocks clocks = watch.clocks(FundSamples.PAYER);
    assertThat(clocks.stages()).hasSize(PayClocks.Part.values().length);
    assertThat(clocks.stages().get(1).open()).as("one reserved, not sent").isEqualTo(1);
  }
}
