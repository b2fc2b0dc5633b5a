package org.relieflink.platform.fund;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.face.Face;
import org.relieflink.platform.face.FaceTest;
import org.relieflink.platform.fund.DonorBook.NewDonor;
import org.relieflink.platform.fund.DonorBook.NewGift;
import org.relieflink.platform.fund.DonorBook.NewPledge;
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

  @Autowired Donations donations;
  @Autowired MoneyTerms terms;
  @Autowired Publications publications;
  @Autowired Samples samples;

  private long alarm;
  private long donor;
  private long result;
  private long sample;

  @BeforeAll
  void money() {
    accounts.addUnit(FundSamples.OFFICE, "云溪县财政局");
    accounts.create(FundSamples.PAYER, DemoAccounts.PASSWORD, true);
    var books = new FundSamples(fund, approvals);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    int year = today.getYear();
    long earmark = books.money(year, 80_000_000);
    long commitment = books.commitment(earmark, 501, 4_000_000);
    long sent = books.sent(commitment, 2_500_000);
    books.done(
        FundSamples.PAYER,
        FundOrder.of(FundAct.RETURN, sent).fen(500_000).because(FundSamples.because("户名不符")));
    books.confirmed(sent, 2_000_000, "HD-501");
    books.sent(commitment, 1_000_000);
    books.money(year, 5_000_000);
    var paying = new PaymentSamples(fund, approvals, payees, payments);
    paying.bound(earmark, 511, 3_000_000);
    paying.bound(earmark, 512, 2_000_000);
    var wish = new Freezes.Wish(0, today.plusDays(20), today.plusDays(30), "年底结账");
    long asked = freezes.ask(FundSamples.PAYER, wish).orThrow().id();
    approvals.approve(FundSamples.CHIEF, asked, Saying.of("")).orThrow();
    freezes.freeze(FundSamples.PAYER, wish).orThrow();
    given(books, today);
    terms
        .write(
            FundSamples.PAYER,
            new MoneyTerms.Draft(
                earmark, Set.of("minor"), Set.of(), today, today.plusDays(90), "某捐赠协议"))
        .orThrow();
    var period = new Publications.Wish(today.minusDays(400), today.minusDays(1), "");
    result = publications.make(FundSamples.PAYER, period).orThrow().id();
    var whole = new Samples.Wish(today, today, 95, 5);
    sample = samples.draw(DemoAccounts.AUDITOR, "f-4", whole).orThrow().id();
    rounds.round();
    alarm =
        jdbc.sql("select id from watch.alarm where kind = 'FUND_NEAR_NUMBERS'")
            .query(Long.class)
            .single();
  }

  private void given(FundSamples books, LocalDate today) {
    var company = new NewDonor(DonorBook.Kind.ORGANISATION, "某甲公司", "", "", false);
    donor = donations.register(FundSamples.PAYER, "f-1", company).orThrow().id();
    var pledge =
        new NewPledge(
            donor, 600_000, "GENERAL", Set.of("minor"), Set.of(), null, null, today, "某校门口的孩子");
    donations.pledge(FundSamples.PAYER, "f-2", pledge).orThrow();
    var opening = new FundOrder.Opening("某年捐赠", "DONATION", today.getYear(), "ZH1", "");
    FundOrder pool = FundOrder.of(FundAct.OPEN_POOL, 0).opening(opening);
    long account = books.done(FundSamples.PAYER, pool).account();
    FundOrder came = FundOrder.of(FundAct.RECEIVE, account).fen(500_000);
    long entry = books.done(FundSamples.PAYER, came).entry();
    var gift = new NewGift(donor, 0, entry, 300_000);
    long id = donations.give(FundSamples.PAYER, "f-3", gift).orThrow().id();
    donations.say(PaymentSamples.RELEASER, id, true, "").orThrow();
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
        Face.of(FundSamples.PAYER, "/fund/donors", "fund-donors"),
        Face.of(FundSamples.PAYER, "/fund/donor?id=" + donor, "fund-donor"),
        Face.of(FundSamples.PAYER, "/fund/terms", "fund-terms"),
        Face.of(FundSamples.PAYER, "/fund/results", "fund-results"),
        Face.of(DemoAccounts.CHIEF, "/fund/result?id=" + result, "fund-result"),
        Face.of(DemoAccounts.AUDITOR, "/fund/samples", "fund-samples"),
        Face.of(DemoAccounts.AUDITOR, "/fund/sample?id=" + sample, "fund-sample"),
        Face.of(FundSamples.PAYER, "/fund/freeze", "fund-freeze").after(MoneyFaceTest::asking),
        Face.of(DemoAccounts.AUDITOR, "/watch/alarms/" + alarm, "fund-alarm"),
        Face.of(DemoAccounts.AUDITOR, "/fund/evidence?alarm=" + alarm, "fund-evidence"));
  }
}
