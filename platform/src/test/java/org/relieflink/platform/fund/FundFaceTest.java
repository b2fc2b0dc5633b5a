package org.relieflink.platform.fund;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：资金")
class FundFaceTest extends FaceTest {
  private static final String CASE = "某救助〔2026〕501号";

  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;
  @Autowired Payees payees;
  @Autowired Payments payments;
  @Autowired Accounts accounts;

  @Autowired Handovers handovers;
  @Autowired HandedPapers papers;

  private long batch;
  private long handed;

  @BeforeAll
  void money() {
    accounts.addUnit(FundSamples.OFFICE, "云溪县财政局");
    accounts.create(FundSamples.PAYER, DemoAccounts.PASSWORD, true);
    var samples = new FundSamples(fund, approvals);
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    long earmark = samples.money(year, 80_000_000);
    long pool =
        jdbc.sql("select pool_id from fund.account where id = ?")
            .param(earmark)
            .query(Long.class)
            .single();
    samples.done(FundSamples.PAYER, FundOrder.of(FundAct.RECEIVE, pool).fen(12_000_050));
    long commitment = samples.commitment(earmark, 501, 4_000_000);
    long sent = samples.sent(commitment, 2_500_000);
    samples.done(
        FundSamples.PAYER,
        FundOrder.of(FundAct.RETURN, sent).fen(500_000).because(FundSamples.because("户名不符")));
    samples.confirmed(sent, 2_000_000, "HD-501");
    samples.sent(commitment, 1_000_000);
    samples.commitment(earmark, 502, 6_000_000);
    samples.money(year, 5_000_000);
    batch(earmark, year);
    handed(earmark);
  }

  /** In cash: one is signed for, with a scan, one is not yet. */
  private void handed(long earmark) {
    var paying = new PaymentSamples(fund, approvals, payees, payments);
    PayBatch made = paying.sent(List.of(cash(earmark, 521), cash(earmark, 522)));
    long item = made.items().get(0).id();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var signed = new Handovers.Handed(item, true, "QS-521", today, "本人签字，两人在场");
    handovers.hand(PaymentSamples.RELEASER, signed).orThrow();
    byte[] scan = "%PDF-1.7 某".getBytes(StandardCharsets.UTF_8);
    papers.add(PaymentSamples.RELEASER, item, scan).orThrow();
    handed = made.id();
  }

  private long cash(long earmark, int nth) {
    PayeeDraft own = PaymentSamples.draft(nth);
    var draft =
        new PayeeDraft(own.person(), own.name(), "", own.name(), "", "", PayWay.CASH, "卧床，没有银行卡");
    long payee = payees.register(FundSamples.HANDLER, draft).orThrow().id();
    FundOrder order = PaymentSamples.commit(earmark, nth, 1_000_000, payee);
    return new FundSamples(fund, approvals).agreed(FundSamples.HANDLER, order).account();
  }

  /** One waits for words, two more could be paid. */
  private void batch(long earmark, int year) {
    var paying = new PaymentSamples(fund, approvals, payees, payments);
    paying.special(year);
    long wanted = paying.bound(earmark, 511, 3_000_000);
    batch = paying.batch(List.of(wanted)).id();
    paying.bound(earmark, 512, 2_000_000);
    paying.bound(earmark, 513, 1_000_000);
  }

  private static void looking(Page page) {
    page.fill("#caseNo", CASE);
    page.click("form[action='/fund/case'] button");
    page.waitForSelector("#book-h");
  }

  private static void opened(Page page) {
    page.querySelectorAll("details.fold summary").forEach(one -> one.click());
  }

  private static void unfolded(Page page) {
    page.click("details.fold summary");
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(FundSamples.PAYER, "/fund", "fund"),
        Face.of(FundSamples.PAYER, "/fund", "fund-checked").after(FundFaceTest::unfolded),
        Face.of(DemoAccounts.CHIEF, "/fund", "fund-case").after(FundFaceTest::looking),
        Face.of(DemoAccounts.AUDITOR, "/fund?lang=en", "fund-en"),
        Face.of(FundSamples.PAYER, "/fund/payments", "fund-payments"),
        Face.of(DemoAccounts.CASHIER, "/fund/batch?id=" + batch, "fund-batch"),
        Face.of(DemoAccounts.CASHIER, "/fund/batch?id=" + handed, "fund-handed")
            .after(FundFaceTest::opened),
        Face.of(FundSamples.PAYER, "/fund/act?act=OPEN_POOL", "fund-act"),
        Face.of(DemoAccounts.PROSECUTOR, "/fund/decide", "fund-decide"),
        Face.of(DemoAccounts.PROSECUTOR, "/fund/payees", "fund-payees"));
  }
}
