package org.relieflink.platform.fund;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.watch.internal.alarm.WatchRounds;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("页面：钱的流向、闲置和缺口、配、几天、冻结、预警背后的账")
class MoneyFaceTest extends FaceTest {
  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;
  @Autowired Payees payees;
  @Autowired Payments payments;
  @Autowired Accounts accounts;
  @Autowired Freezes freezes;
  @Autowired WatchRounds rounds;

  private long alarm;

  @BeforeAll
  void money() {
    accounts.addUnit(FundSamples.OFFICE, "云溪县财政局");
    accounts.create(FundSamples.PAYER, DemoAccounts.PASSWORD, true);
    var samples = new FundSamples(fund, approvals);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    int year = today.getYear();
    long earmark = samples.money(year, 80_000_000);
    long commitment = samples.commitment(earmark, 501, 4_000_000);
    long sent = samples.sent(commitment, 2_500_000);
    samples.done(
        FundSamples.PAYER,
        FundOrder.of(FundAct.RETURN, sent).fen(500_000).because(FundSamples.because("户名不符")));
    samples.confirmed(sent, 2_000_000, "HD-501");
    samples.sent(commitment, 1_000_000);
    samples.money(year, 5_000_000);
    var paying = new PaymentSamples(fund, approvals, payees, payments);
    paying.bound(earmark, 511, 3_000_000);
    paying.bound(earmark, 512, 2_000_000);
    var wish = new Freezes.Wish(0, today.plusDays(20), today.plusDays(30), "年底结账");
    long asked = freezes.ask(FundSamples.PAYER, wish).orThrow().id();
    approvals.approve(FundSamples.CHIEF, asked, Saying.of("")).orThrow();
    freezes.freeze(FundSamples.PAYER, wish).orThrow();
    rounds.round();
    alarm =
        jdbc.sql("select id from watch.alarm where kind = 'FUND_NEAR_NUMBERS'")
            .query(Long.class)
            .single();
  }

  private static void asking(Page page) {
    page.fill("#words", "年度审计");
    page.fill("#from", "2020-01-01");
    page.fill("#until", "2020-01-02");
    page.click("button[value='ask']");
    page.waitForSelector(".error-summary");
  }

  @Override
  protected List<Face> faces() {
    return List.of(
        Face.of(FundSamples.PAYER, "/fund/flow", "fund-flow"),
        Face.of(DemoAccounts.AUDITOR, "/fund/flow?lang=en", "fund-flow-en"),
        Face.of(FundSamples.PAYER, "/fund/match", "fund-match"),
        Face.of(DemoAccounts.CHIEF, "/fund/clocks", "fund-clocks"),
        Face.of(FundSamples.PAYER, "/fund/freeze", "fund-freeze").after(MoneyFaceTest::asking),
        Face.of(DemoAccounts.AUDITOR, "/watch/alarms/" + alarm, "fund-alarm"),
        Face.of(DemoAccounts.AUDITOR, "/fund/evidence?alarm=" + alarm, "fund-evidence"));
  }
}
