package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Ground;
import org.relieflink.platform.fund.FundOrder.Opening;
import org.relieflink.platform.fund.FundOrder.Payee;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.harm.HarmSamples;

@DisplayName("资金池的规矩：每一条都真的走一遍，走完账都平")
class FundRulesTest extends FundStory {
  private FundSamples samples;

  @BeforeEach
  void fresh() {
    clock.set(java.time.Instant.parse(START));
    samples = samples();
  }

  private String pays(FundOrder order) {
    return code(samples.once(PAYER, order));
  }

  private static FundOrder order(FundAct act, long about) {
    return FundOrder.of(act, about);
  }

  private String reversed(long entry) {
    FundOrder reverse = order(FundAct.REVERSE, entry).because(because("记错了"));
    samples.agree(PAYER, reverse);
    return pays(reverse);
  }

  @Test
  @DisplayName("预留过了最后一天：付不出，等钟的人可以退回；别人来预留，先把到期的退回去；当天还算")
  void lapses() {
    long earmark = samples.money(YEAR, 1_000);
    long first = samples.commitment(earmark, 1, 800);
    assertThat(pays(order(FundAct.EXPIRE, first))).isEqualTo("NOT_LAPSED");
    on("2026-05-01");
    samples.sent(first, 100);
    on("2026-05-02");
    assertThat(pays(order(FundAct.SEND, first).fen(100))).isEqualTo("LAPSED");
    assertThat(code(samples.once(HANDLER, FundSamples.commit(earmark, 2, 901))))
        .isEqualTo("NOT_ASKED");
    samples.commitment(earmark, 2, 900);
    assertThat(stands(first)).isZero();
    assertThat(stands(earmark)).isZero();
    assertThat(
            jdbc.sql("select maker from fund.entry where act = 'EXPIRE' order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("SYSTEM");
    assertThat(pays(order(FundAct.EXPIRE, first))).isEqualTo("NOT_ENOUGH");
    balances();
  }

  @Test
  @DisplayName("关户：预留、在途、退回、追回有一分都关不了；都是零才关；关了什么也动不了")
  void closing() {
    long earmark = samples.money(YEAR, 1_000);
    long pool = pool(earmark);
    FundOrder shut = order(FundAct.CLOSE, earmark).because(because("年末"));
    assertThat(pays(shut)).isEqualTo("NOT_EMPTY");
    long commitment = samples.commitment(earmark, 11, 1_000);
    assertThat(pays(shut)).isEqualTo("NOT_EMPTY");
    long sent = samples.sent(commitment, 1_000);
    assertThat(pays(shut)).isEqualTo("NOT_EMPTY");
    samples.done(PAYER, order(FundAct.RETURN, sent).fen(400).because(because("银行退")));
    samples.confirmed(sent, 600, "HD-11");
    FundOrder whole = order(FundAct.CLOSE, pool).because(because("年末"));
    assertThat(pays(whole)).isEqualTo("NOT_EMPTY");
    assertThat(pays(shut)).isEqualTo("DONE");
    assertThat(pays(whole)).as("returned money waits").isEqualTo("NOT_EMPTY");
    long returned = only(pool, AccountKind.RETURNED);
    samples.agreed(PAYER, order(FundAct.HAND_BACK, returned).fen(400).because(because("上缴国库")));
    long back =
        jdbc.sql("select max(id) from fund.entry where act = 'CONFIRM'").query(Long.class).single();
    assertThat(reversed(back)).as("nothing comes back below what is closed").isEqualTo("CLOSED");
    samples.done(PAYER, order(FundAct.RECOVER, commitment).fen(1).because(because("骗取")));
    samples.agreed(
        PAYER,
        order(FundAct.HAND_BACK, only(pool, AccountKind.RECOVERED)).fen(1).because(because("上缴")));
    assertThat(pays(whole)).isEqualTo("DONE");
    assertThat(pays(whole)).isEqualTo("CLOSED");
    assertThat(pays(order(FundAct.RECEIVE, pool).fen(1))).isEqualTo("CLOSED");
    assertThat(pays(FundSamples.earmark(pool, "GENERAL"))).isEqualTo("CLOSED");
    balances();
  }

  private long pool(long earmark) {
    return jdbc.sql("select pool_id from fund.account where id = ?")
        .param(earmark)
        .query(Long.class)
        .single();
  }

  private long only(long family, AccountKind kind) {
    return jdbc.sql(
            "select id from fund.account where coalesce(parent_id, pool_id) = ? and kind = ?")
        .params(family, kind.name())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("一张回单只认一笔；金额要和在途的一样；退了一部分的，只记退的那一部分，确认剩下的")
  void receipts() {
    long earmark = samples.money(YEAR, 1_000);
    long commitment = samples.commitment(earmark, 21, 1_000);
    long one = samples.sent(commitment, 500);
    long other = samples.sent(commitment, 500);
    assertThat(pays(order(FundAct.CONFIRM, one).fen(499).receipt("HD-21")))
        .isEqualTo("RECEIPT_DIFFERS");
    long entry = samples.confirmed(one, 500, "HD-21");
    assertThat(pays(order(FundAct.CONFIRM, other).fen(500).receipt("HD-21")))
        .isEqualTo("RECEIPT_USED");
    samples.done(PAYER, order(FundAct.RETURN, other).fen(200).because(because("户名不符")));
    assertThat(stands(other)).isEqualTo(300);
    assertThat(pays(order(FundAct.CONFIRM, other).fen(500).receipt("HD-22")))
        .isEqualTo("RECEIPT_DIFFERS");
    assertThat(pays(order(FundAct.RETURN, other).fen(301).because(because("户名不符"))))
        .isEqualTo("NOT_ENOUGH");
    assertThat(reversed(entry)).isEqualTo("DONE");
    samples.confirmed(other, 300, "HD-21");
    samples.confirmed(one, 500, "HD-22");
    balances();
  }

  @Test
  @DisplayName("冲正：每笔一次，要人同意，钱走开了就冲不动；冲正、到期、撤销本身不能再冲正")
  void reversals() {
    long earmark = samples.money(YEAR, 1_000);
    long commitment = samples.commitment(earmark, 31, 600);
    var sent = samples.done(PAYER, order(FundAct.SEND, commitment).fen(600));
    FundOrder bare = order(FundAct.REVERSE, sent.entry()).because(because("记错了"));
    assertThat(pays(bare)).isEqualTo("NOT_ASKED");
    assertThat(pays(order(FundAct.RETURN, sent.account()).fen(1).because(because("打 13800001111"))))
        .isEqualTo("WORDS_WITH_NUMBER");
    long confirmed = samples.confirmed(sent.account(), 600, "HD-31");
    assertThat(reversed(sent.entry())).isEqualTo("NOT_ENOUGH");
    assertThat(reversed(confirmed)).isEqualTo("DONE");
    assertThat(reversed(confirmed)).isEqualTo("REVERSED_ALREADY");
    assertThat(reversed(sent.entry())).isEqualTo("DONE");
    assertThat(stands(commitment)).isEqualTo(600);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from trail.entry e join trail.subject s on s.entry_id = e.id
                    where e.action = 'FUND_REVERSE'
                    """)
                .query(Integer.class)
                .single())
        .as("reversals that the person concerned is told of")
        .isGreaterThanOrEqualTo(2);
    long last = jdbc.sql("select max(id) from fund.entry").query(Long.class).single();
    assertThat(reversed(last)).isEqualTo("NOT_REVERSIBLE");
    var gone = samples.done(HANDLER, order(FundAct.VOID, commitment).because(because("申请人撤回")));
    assertThat(reversed(gone.entry())).isEqualTo("NOT_REVERSIBLE");
    assertThat(reversed(999_999)).isEqualTo("UNKNOWN");
    balances();
  }

  @Test
  @DisplayName("退了一部分，剩下的有回单：退回的冲不动，先冲正那一笔确认才行；账一直平")
  void returnBesideReceipt() {
    long earmark = samples.money(YEAR, 500);
    long sent = samples.sent(samples.commitment(earmark, 35, 500), 500);
    long back =
        samples.done(PAYER, order(FundAct.RETURN, sent).fen(200).because(because("户名不符"))).entry();
    long confirmed = samples.confirmed(sent, 300, "HD-35");
    assertThat(reversed(back)).isEqualTo("CONFIRMATION_STANDS");
    balances();
    assertThat(reversed(confirmed)).isEqualTo("DONE");
    assertThat(pays(order(FundAct.REVERSE, back).because(because("记错了")))).isEqualTo("DONE");
    samples.confirmed(sent, 500, "HD-35");
    balances();
  }

  @Test
  @DisplayName("追回：付了多少最多追回多少；撤销预留以后可以重新预留，付过的不行")
  void recoveredAndVoided() {
    long earmark = samples.money(YEAR, 2_000);
    long commitment = samples.commitment(earmark, 41, 600);
    samples.agree(HANDLER, FundSamples.commit(earmark, 41, 600).because(other(41)));
    assertThat(code(samples.once(HANDLER, FundSamples.commit(earmark, 41, 600).because(other(41)))))
        .isEqualTo("COMMITTED_ALREADY");
    samples.done(HANDLER, order(FundAct.VOID, commitment).because(because("重新核")));
    long again = samples.commitment(earmark, 41, 700);
    samples.confirmed(samples.sent(again, 700), 700, "HD-41");
    assertThat(pays(order(FundAct.RECOVER, again).fen(701).because(because("骗取"))))
        .isEqualTo("NOT_ENOUGH");
    samples.done(PAYER, order(FundAct.RECOVER, again).fen(700).because(because("骗取")));
    FundOrder second = FundSamples.commit(earmark, 41, 10);
    samples.agree(HANDLER, second);
    assertThat(code(samples.once(HANDLER, second))).isEqualTo("DONE");
    balances();
  }

  private static Ground other(int nth) {
    return new Ground("某救助〔2026〕" + nth + "号", "某救决〔2026〕另号", "", "", "");
  }

  @Test
  @DisplayName("年底：去年的池子不能再收、再指定、再预留；预留了的照付，余额上缴")
  void yearEnd() {
    on("2026-12-20");
    long earmark = samples.money(YEAR, 1_000);
    long commitment = samples.commitment(earmark, 51, 300);
    FundOrder late = FundSamples.commit(earmark, 52, 10);
    samples.agree(HANDLER, late);
    on("2027-01-01");
    assertThat(pays(order(FundAct.RECEIVE, pool(earmark)).fen(1))).isEqualTo("YEAR_OVER");
    assertThat(code(samples.once(HANDLER, late))).isEqualTo("YEAR_OVER");
    samples.confirmed(samples.sent(commitment, 300), 300, "HD-51");
    samples.agreed(PAYER, order(FundAct.HAND_BACK, earmark).fen(700).because(because("年末上缴")));
    assertThat(stands(earmark)).isZero();
    balances();
  }

  @Test
  @DisplayName("没有的账户、错的种类、错的用途、登记表里没有的依据、没有的用途：说得明白，什么也没有记")
  void plainRefusals() {
    long earmark = samples.money(YEAR, 1_000);
    long before = rows("entry");
    assertThat(pays(order(FundAct.RECEIVE, 999_999).fen(1))).isEqualTo("UNKNOWN");
    assertThat(pays(order(FundAct.RECEIVE, earmark).fen(1))).isEqualTo("WRONG_ACCOUNT");
    assertThat(pays(order(FundAct.SEND, earmark).fen(1))).isEqualTo("WRONG_ACCOUNT");
    assertThat(pays(FundSamples.earmark(pool(earmark), "HOUSES"))).isEqualTo("PURPOSE_UNKNOWN");
    FundOrder strange =
        FundSamples.commit(earmark, 61, 10).opening(new Opening("", "", 0, "", "MINOR"));
    samples.agree(HANDLER, strange);
    assertThat(code(samples.once(HANDLER, strange))).isEqualTo("WRONG_EARMARK");
    FundOrder unfounded =
        order(FundAct.RECEIVE, pool(earmark))
            .fen(1)
            .because(new Ground("", "", "zzw-2014-3", "第九百条", ""));
    assertThat(pays(unfounded)).isEqualTo("BASIS_UNKNOWN");
    FundOrder nobody =
        FundSamples.commit(earmark, 62, 10).to(new Payee("990123197001010000", 1, 0, 0));
    assertThat(code(samples.once(HANDLER, nobody))).isEqualTo("PERSON_UNUSABLE");
    FundOrder proposed =
        FundSamples.commit(earmark, 63, 10).to(new Payee(HarmSamples.adult(63), 1, 7, 7));
    samples.agree(HANDLER, proposed);
    assertThat(code(samples.once(HANDLER, proposed))).isEqualTo("PROPOSAL_UNKNOWN");
    assertThat(rows("entry")).isEqualTo(before);
    balances();
  }

  @Test
  @DisplayName("拒绝也永远是同一个回答，只对这个单位的这个键；样子不对的不用掉键；换一个键，钱够了就行")
  void refusalsAreKept() {
    long earmark = samples.money(YEAR, 100);
    long commitment = samples.commitment(earmark, 71, 100);
    List<FundOrder> tooMuch = List.of(order(FundAct.SEND, commitment).fen(101));
    var fund = fund();
    assertThat(code(fund.order(PAYER, "r-1", List.of(order(FundAct.SEND, commitment)))))
        .isEqualTo("AMOUNT_UNUSABLE");
    var first = fund.order(PAYER, "r-1", tooMuch);
    assertThat(code(first)).isEqualTo("NOT_ENOUGH");
    List<FundOrder> right = List.of(order(FundAct.SEND, commitment).fen(100));
    assertThat(code(fund.order(PAYER, "r-1", right))).isEqualTo("KEY_REUSED");
    assertThat(code(fund.order(PAYER, "r-2", right))).isEqualTo("DONE");
    on("2031-01-01");
    assertThat(fund.order(PAYER, "r-1", tooMuch)).isEqualTo(first);
    assertThat(code(fund.order(PAYER, "r-2", right))).isEqualTo("DONE");
    assertThat(code(fund.order(FundSamples.NEXT_PAYER, "r-1", right))).isEqualTo("UNKNOWN");
  }

  @Test
  @DisplayName("同意的是这一条，办的就得是这一条：改了一分也不行；同意只用一次；没有办成，同意还在")
  void agreementsBindTheContent() {
    long earmark = samples.money(YEAR, 1_000);
    samples.agree(HANDLER, FundSamples.commit(earmark, 91, 400));
    assertThat(code(samples.once(HANDLER, FundSamples.commit(earmark, 91, 401))))
        .isEqualTo("NOT_ASKED");
    FundOrder tooMuch = FundSamples.commit(earmark, 92, 2_000);
    samples.agree(HANDLER, tooMuch);
    assertThat(code(samples.once(HANDLER, tooMuch))).isEqualTo("NOT_ENOUGH");
    long pool = pool(earmark);
    samples.done(PAYER, order(FundAct.RECEIVE, pool).fen(1_000));
    samples.agreed(PAYER, order(FundAct.EARMARK, earmark).fen(1_000));
    assertThat(code(samples.once(HANDLER, tooMuch))).isEqualTo("DONE");
    assertThat(code(samples.once(HANDLER, tooMuch))).isEqualTo("CLOSED");
    balances();
  }
}
