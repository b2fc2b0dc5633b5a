package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Payee;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.harm.HarmSamples;

@DisplayName("资金池的门：谁的事谁办，几条一起的全成或全不成，一条一条都留痕，留下的写着是谁的、凭什么")
class FundKeysTest extends FundStory {
  private FundSamples samples;
  private StoredFund fund;
  private long earmark;

  @BeforeEach
  void money() {
    samples = samples();
    fund = fund();
    earmark = samples.money(YEAR, 10_000);
  }

  private long pool() {
    return jdbc.sql("select pool_id from fund.account where id = ?")
        .param(earmark)
        .query(Long.class)
        .single();
  }

  private String trail() {
    Map<String, Object> last =
        jdbc.sql(
                """
                select action, object_id, purpose, result,
                  (select count(*) from trail.subject s where s.entry_id = e.id) persons
                from trail.entry e order by id desc limit 1
                """)
            .query()
            .singleRow();
    return last.get("action")
        + " "
        + last.get("object_id")
        + " "
        + last.get("purpose")
        + " "
        + last.get("result")
        + " "
        + last.get("persons");
  }

  @Test
  @DisplayName("付款的人不预留，预留的人不付款，别的部门什么也不办；几条里有一条不归他，一条也不办")
  void whoseActs() {
    FundOrder receive = FundOrder.of(FundAct.RECEIVE, pool()).fen(5);
    FundOrder commit = FundSamples.commit(earmark, 1, 10);
    assertThat(code(fund.order(HANDLER, "k-1", List.of(receive)))).isEqualTo("NOT_YOURS");
    assertThat(code(fund.order(PAYER, "k-1", List.of(commit)))).isEqualTo("NOT_YOURS");
    assertThat(code(fund.order(PAYER, "k-1", List.of(receive, commit)))).isEqualTo("NOT_YOURS");
    assertThat(code(fund.order(DemoAccounts.DEPARTMENT_OFFICER, "k-1", List.of(receive))))
        .isEqualTo("NOT_YOURS");
    assertThat(code(fund.ask(PAYER, commit, "某因"))).isEqualTo("NOT_YOURS");
    assertThat(code(fund.own(HANDLER, "k-1", receive))).isEqualTo("NOT_YOURS");
    assertThat(code(fund.order(PAYER, "", List.of(receive)))).isEqualTo("KEY_MISSING");
    assertThat(code(fund.order(PAYER, "k-1", List.of(receive)))).isEqualTo("DONE");
    assertThat(code(fund.own(PAYER, "k-1", receive))).as("a key of its own").isEqualTo("DONE");
    assertThat(code(fund.own(PAYER, "k-1", receive))).isEqualTo("DONE");
    assertThat(stands(pool())).isEqualTo(10);
    balances();
  }

  @Test
  @DisplayName("请人同意：不用同意的不请，样子不对、多了、没有理由、没有登记的收款人，都说得出")
  void asking() {
    FundOrder meant = FundOrder.of(FundAct.EARMARK, earmark).fen(5);
    FundOrder receive = FundOrder.of(FundAct.RECEIVE, pool()).fen(5);
    assertThat(code(fund.ask(PAYER, receive, "某因"))).isEqualTo("NOT_APPROVED_HERE");
    assertThat(code(fund.ask(PAYER, meant.fen(0), "某因"))).isEqualTo("AMOUNT_UNUSABLE");
    assertThat(code(fund.ask(PAYER, meant.fen(Long.MAX_VALUE / 100), "某因")))
        .isEqualTo("AMOUNT_UNUSABLE");
    assertThat(code(fund.ask(PAYER, meant, "x".repeat(300)))).isEqualTo("WORDS_TOO_LONG");
    FundOrder unknown =
        FundSamples.commit(earmark, 2, 10).to(new Payee(HarmSamples.adult(2), 1, 0, 0, 777_777));
    assertThat(code(fund.ask(HANDLER, unknown, "某因"))).isEqualTo("PAYEE_UNKNOWN");
    assertThat(fund.ask(PAYER, meant, "某因").orThrow().caseNo()).isEqualTo("不属于哪个案件");
    FundOrder commit = FundSamples.commit(earmark, 3, 10);
    assertThat(fund.ask(HANDLER, commit, "某因").orThrow().caseNo())
        .isEqualTo(commit.ground().caseNo());
  }

  @Test
  @DisplayName("两条一起：全成，分录照先后；一条不成，前一条也不算，以后还是这个回答")
  void together() {
    long one = samples.commitment(earmark, 11, 100);
    long other = samples.commitment(earmark, 12, 50);
    List<FundOrder> both =
        List.of(FundOrder.of(FundAct.SEND, one).fen(60), FundOrder.of(FundAct.SEND, other).fen(50));
    FundAnswer answer = fund.order(PAYER, "both", both).orThrow();
    assertThat(answer.entries()).hasSize(2).isSorted();
    assertThat(answer.accounts()).hasSize(2).isSorted();
    assertThat(stands(answer.accounts().get(0))).isEqualTo(60);
    assertThat(stands(answer.accounts().get(1))).isEqualTo(50);
    long before = rows("entry");
    List<FundOrder> half =
        List.of(FundOrder.of(FundAct.SEND, one).fen(40), FundOrder.of(FundAct.SEND, other).fen(1));
    assertThat(code(fund.order(PAYER, "half", half))).isEqualTo("NOT_ENOUGH");
    assertThat(trail()).isEqualTo("FUND_REFUSED send  NOT_ENOUGH 0");
    assertThat(rows("entry")).isEqualTo(before);
    assertThat(stands(one)).isEqualTo(40);
    assertThat(code(fund.order(PAYER, "half", half))).isEqualTo("NOT_ENOUGH");
    assertThat(code(fund.order(PAYER, "half", both))).isEqualTo("KEY_REUSED");
    List<FundOrder> twice =
        List.of(FundOrder.of(FundAct.SEND, one).fen(30), FundOrder.of(FundAct.SEND, one).fen(30));
    assertThat(code(fund.order(PAYER, "twice", twice))).as("seen anew").isEqualTo("NOT_ENOUGH");
    balances();
  }

  @Test
  @DisplayName("没有同意的命令不用掉键：同意以后同一个键就办成")
  void keysAreFreeUntilAgreed() {
    FundOrder commit = FundSamples.commit(earmark, 21, 10);
    long commands = rows("command");
    assertThat(code(fund.order(HANDLER, "later", List.of(commit)))).isEqualTo("NOT_ASKED");
    assertThat(rows("command")).isEqualTo(commands);
    samples.agree(HANDLER, commit);
    assertThat(code(fund.order(HANDLER, "later", List.of(commit)))).isEqualTo("DONE");
    assertThat(rows("command")).isEqualTo(commands + 1);
  }

  @Test
  @DisplayName("每一笔都留痕：做了什么、哪一笔、多少钱、哪个案件、关系到谁；开户、关户也留")
  void everyPostingIsInTheTrail() {
    FundOrder commit = FundSamples.commit(earmark, 31, 100);
    String of = commit.ground().caseNo() + " " + commit.ground().decision();
    FundAnswer held = samples.agreed(HANDLER, commit);
    assertThat(trail()).isEqualTo("FUND_COMMIT entry-" + held.entry() + " 1元 " + of + " done 1");
    long sent = samples.sent(held.account(), 70);
    assertThat(trail()).startsWith("FUND_SEND entry-").endsWith(" 0.70元 " + of + " done 1");
    FundOrder back = FundOrder.of(FundAct.RETURN, sent).fen(20).because(because("银行退"));
    long returned = samples.done(PAYER, back).entry();
    assertThat(trail()).isEqualTo("FUND_RETURN entry-" + returned + " 0.20元 " + of + " done 1");
    long paid = samples.confirmed(sent, 50, "K-31");
    assertThat(trail()).isEqualTo("FUND_CONFIRM entry-" + paid + " 0.50元 " + of + " done 1");
    FundOrder reverse = FundOrder.of(FundAct.REVERSE, paid).because(because("记错了"));
    long mirror = samples.agreed(PAYER, reverse).entry();
    assertThat(trail()).isEqualTo("FUND_REVERSE entry-" + mirror + " 0.50元 " + of + " done 1");
    FundOrder voided = FundOrder.of(FundAct.VOID, held.account()).because(because("某因"));
    long gone = samples.done(HANDLER, voided).entry();
    assertThat(trail()).isEqualTo("FUND_VOID entry-" + gone + " 0.30元 " + of + " done 1");
    long received = samples.done(PAYER, FundOrder.of(FundAct.RECEIVE, pool()).fen(5)).entry();
    assertThat(trail()).isEqualTo("FUND_RECEIVE entry-" + received + " 0.05元 done 0");
    long empty = samples.done(PAYER, FundSamples.pool(YEAR)).account();
    assertThat(trail()).isEqualTo("FUND_OPEN_POOL account-" + empty + "  done 0");
    long meant = samples.done(PAYER, FundSamples.earmark(empty, "GENERAL")).account();
    assertThat(trail()).isEqualTo("FUND_OPEN_EARMARK account-" + meant + "  done 0");
    samples.done(PAYER, FundOrder.of(FundAct.CLOSE, meant).because(because("年末")));
    assertThat(trail()).isEqualTo("FUND_CLOSE account-" + meant + " 年末 done 0");
    balances();
  }

  @Test
  @DisplayName("分录写着：哪个地方、谁记的、哪天、哪个案件和决定、凭哪一条、谁同意的")
  void entriesCarryTheirGround() {
    FundOrder commit = FundSamples.commit(earmark, 41, 100);
    long held = samples.agreed(HANDLER, commit).account();
    samples.sent(held, 10);
    Map<String, Object> row =
        jdbc.sql("select * from fund.entry where act = 'SEND' order by id desc limit 1")
            .query()
            .singleRow();
    assertThat(row)
        .containsEntry("place", "990123")
        .containsEntry("maker", PAYER.staffNumber())
        .containsEntry("maker_name", PAYER.displayName())
        .containsEntry("case_no", commit.ground().caseNo())
        .containsEntry("decision", commit.ground().decision());
    assertThat(row.get("instrument").toString()).isNotEmpty();
    assertThat(row.get("day")).hasToString("2026-03-02");
    assertThat(
            jdbc.sql(
                    """
                    select a.officer from fund.approver a join fund.entry e on e.id = a.entry_id
                    where e.act = 'COMMIT' and e.case_no = ? order by 1
                    """)
                .param(commit.ground().caseNo())
                .query(String.class)
                .list())
        .containsExactly("YX0201", "YX0202");
    assertThat(
            jdbc.sql("select maker from fund.entry where act = 'COMMIT' and case_no = ?")
                .param(commit.ground().caseNo())
                .query(String.class)
                .single())
        .isEqualTo(HANDLER.staffNumber());
  }

  @Test
  @DisplayName("查一个案件的账：没有写案号的不查，查了留痕；用途叫什么，问得到")
  void ofOneCase() {
    FundOrder commit = FundSamples.commit(earmark, 51, 100);
    samples.agreed(HANDLER, commit);
    assertThat(code(fund.ofCase(HANDLER, " "))).isEqualTo("CASE_MISSING");
    assertThat(code(fund.ofCase(HANDLER, "号".repeat(300)))).isEqualTo("WORDS_TOO_LONG");
    assertThat(fund.ofCase(HANDLER, commit.ground().caseNo()).orThrow().lines()).hasSize(1);
    assertThat(trail()).isEqualTo("FUND_CASE_READ case " + commit.ground().caseNo() + " done 0");
    assertThat(fund.purposes()).isNotEmpty();
    assertThat(fund.purposeTitle("GENERAL")).isNotEqualTo("GENERAL");
    assertThat(fund.check(PAYER).place()).isEqualTo("990123");
    assertThat(fund.books(PAYER).toString()).isNotEmpty();
  }
}
