package org.relieflink.platform.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.fund.PaymentSamples;
import org.relieflink.platform.fund.PaymentSamples.People;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.relief.NewReliefCase;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferSamples;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.Transfers;
import org.relieflink.platform.vault.Blinds;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("一件事要点几下、按几个键：在真的浏览器里数")
class BudgetFaceTest extends FaceTest {
  private static final Officer HANDLER = DemoAccounts.PROSECUTOR;
  private static final Officer CHIEF = DemoAccounts.CHIEF;
  private static final Officer BUREAU = DemoAccounts.DEPARTMENT_OFFICER;
  private static final int HITS = 20;
  private static final int FIRST = 700;
  private static final int PARTIES = HITS + 1;

  /** A choice in a list is two: it is opened, and one is chosen. */
  private static final int CHOICE = 2;

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired Blinds blinds;
  @Autowired Leads leads;
  @Autowired Transfers transfers;
  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;
  @Autowired ReliefCases cases;
  @Autowired Accounts accounts;

  /** 数着做：every click and every key of a person is one. */
  private static final class Counted {
    private final Page page;
    private int clicks;
    private int keys;

    private Counted(Page page) {
      this.page = page;
    }

    void click(String selector) {
      page.click(selector);
      clicks++;
    }

    void choose(String selector, String value) {
      page.selectOption(selector, value);
      clicks += CHOICE;
    }

    /** The button that opens the folder; the folder is the system's. */
    void attach(String selector) {
      byte[] body = "%PDF-1.7 某材料".getBytes(StandardCharsets.UTF_8);
      page.setInputFiles(selector, new FilePayload("proof.pdf", "application/pdf", body));
      clicks++;
    }

    void press(String key) {
      page.keyboard().press(key);
      keys++;
    }
  }

  @Override
  protected List<Face> faces() {
    return List.of(); // each page has its own face test
  }

  private static String party(int nth) {
    String number = HarmSamples.adult(nth);
    String born =
        number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14);
    String sex = (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
    return "P-%d,云检刑申〔2026〕%d号,故意伤害,被害人,%s,%s,%s,%s,990123,演示省云江市云溪县桥头镇柳湾村%d号,"
        .formatted(nth, nth, PaymentSamples.name(nth), sex, number, born, nth);
  }

  @BeforeAll
  void given(@TempDir Path folder) throws Exception {
    PaymentSamples.known(pool, jdbc, blinds, new People(folder, FIRST, PARTIES, FIRST + PARTIES));
    List<String> rows = new ArrayList<>();
    for (int nth = FIRST; nth < FIRST + PARTIES; nth++) {
      rows.add(party(nth));
    }
    Path list =
        SmallCounty.writeList(folder, "case_parties_202611.csv", rows.toArray(String[]::new));
    screening.takeList(list, SmallCounty.today(), DemoAccounts.CLERK).orThrow();
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    screening.await(run, Duration.ofSeconds(60));
    handed();
  }

  @Test
  @DisplayName("二十条命中分流，六十个键以内")
  void twentyHits() {
    try (var page = page(HANDLER, Screen.DESK)) {
      page.navigate(url("/leads/triage"));
      Counted counted = new Counted(page);
      for (int hit = 0; hit < HITS; hit++) {
        counted.press("j");
        counted.press("x");
      }
      counted.press("1");
      page.waitForSelector(".notice, .toast, .empty");
      assertThat(
              jdbc.sql("select count(*) from leads.step where act = 'OPEN'")
                  .query(Integer.class)
                  .single())
          .isEqualTo(HITS + 1);
      assertThat(counted.keys).isLessThanOrEqualTo(60);
    }
  }

  /** One of them before, up to where a case begins. */
  private void handed() {
    long party = screening.findPartyByNumber("P-" + FIRST, HANDLER).orElseThrow().id();
    long id = leads.triage(HANDLER, List.of(party), LeadMove.of(LeadAct.OPEN, 0)).orThrow().get(0);
    for (LeadAct act : List.of(LeadAct.TAKE, LeadAct.CHECK, LeadAct.HAND)) {
      Lead before = leads.find(HANDLER, id).orElseThrow();
      leads.act(HANDLER, id, LeadMove.of(act, before.version()).saying("核实过了")).orThrow();
    }
  }

  @Test
  @DisplayName("从线索到立案：姓名、案号、证号一个字也不用打，点一下")
  void nothingIsTypedAgain() {
    try (var page = page(HANDLER, Screen.DESK)) {
      page.navigate(url("/cases/new"));
      Counted counted = new Counted(page);
      counted.click("form:has(input[name=leadId]) button");
      page.waitForURL(address -> address.matches(".*/cases/[0-9]+.*"));
      assertThat(counted.keys).isZero();
      assertThat(counted.clicks).isEqualTo(1);
      assertThat(page.textContent("main")).contains("云检刑申〔2026〕" + FIRST + "号", "张*");
    }
  }

  private long accepted() {
    long lead = TransferSamples.lead(leads, jdbc, "吴建国", HarmSamples.adult(3));
    Ask ask = new Ask("civil_affairs", List.of("temporary-aid"));
    var wanted = TransferSamples.wanted(lead, false, ask);
    long id =
        TransferSamples.by(DemoAccounts.CLERK, () -> transfers.draft(DemoAccounts.CLERK, wanted))
            .orThrow()
            .get(0)
            .id();
    act(CHIEF, TransferSide.SENDER, id, TransferMove.send(1, false));
    act(BUREAU, TransferSide.DEPARTMENT, id, TransferMove.of(TransferAct.ACCEPT, 2));
    return id;
  }

  private void act(Officer officer, TransferSide side, long id, TransferMove move) {
    TransferSamples.by(officer, () -> transfers.act(officer, side, id, move)).orThrow();
  }

  @Test
  @DisplayName("部门带着证明材料回复一件，从列表起五下以内")
  void replyWithProof() {
    long id = accepted();
    try (var page = page(BUREAU, Screen.DESK)) {
      page.navigate(url("/transfer-tasks"));
      Counted counted = new Counted(page);
      counted.click("a[href='/transfer-tasks/" + id + "']");
      counted.choose("#outcome", "temporary-aid-given");
      counted.attach("#paper");
      counted.click("form[action$='/reply'] button.button--primary");
      page.waitForSelector(".toast, .notice, .flash");
      assertThat(
              jdbc.sql("select state from transfer.outbound where id = ?")
                  .param(id)
                  .query(String.class)
                  .single())
          .isEqualTo("RESULT");
      assertThat(counted.clicks).isLessThanOrEqualTo(5);
    }
  }

  private void asked() {
    var money = new FundSamples(fund, approvals);
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    long pool = money.done(FundSamples.PAYER, FundSamples.pool(year)).account();
    money.done(FundSamples.PAYER, FundOrder.of(FundAct.RECEIVE, pool).fen(100_000));
    long earmark = money.done(FundSamples.PAYER, FundSamples.earmark(pool, "GENERAL")).account();
    fund.ask(FundSamples.PAYER, FundOrder.of(FundAct.EARMARK, earmark).fen(100_000), "按计划")
        .orThrow();
  }

  @Test
  @DisplayName("负责人在手机上同意一件，从打开系统起三下以内")
  void approvalOnThePhone() {
    asked();
    try (var page = page(CHIEF, Screen.PHONE)) {
      page.navigate(url("/"));
      Counted counted = new Counted(page);
      counted.click("main a[href^='/approvals']");
      if (page.url().endsWith("/approvals")) {
        counted.click("main a[data-open]");
      }
      counted.click("button[value=agreed]");
      page.waitForSelector(".toast, .notice, .flash");
      assertThat(
              jdbc.sql("select count(*) from approval.step where act = 'agreed'")
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
      assertThat(counted.clicks).isLessThanOrEqualTo(3);
    }
  }

  private void signing() {
    var group = Unit.of(DemoAccounts.PLACE, "political_legal");
    var reviewer = new Officer("ZF0401", "某委员", Role.DEPARTMENT_OFFICER, group);
    accounts.addUnit(group, "云溪县委政法委");
    accounts.create(reviewer, DemoAccounts.PASSWORD, true);
    var wanted = NewReliefCase.ofParty("P-" + (FIRST + HITS), "budget");
    long id = TransferSamples.by(HANDLER, () -> cases.register(HANDLER, wanted)).orThrow().id();
    step(HANDLER, id, ReliefMove.of(ReliefAct.ACCEPT, 1));
    step(HANDLER, id, ReliefMove.of(ReliefAct.VERIFY, 2));
    var refuse = new ReliefMove.Wanted(0, 0, 0, "compensated");
    step(HANDLER, id, ReliefMove.of(ReliefAct.PROPOSE, 3).proposing(refuse).saying("已经赔了"));
    var asked = List.of(BUREAU.staffNumber(), reviewer.staffNumber());
    step(CHIEF, id, ReliefMove.of(ReliefAct.CONCLUDE, 4).saying("同意").asking(asked));
  }

  private void step(Officer officer, long id, ReliefMove move) {
    TransferSamples.by(officer, () -> cases.act(officer, id, move)).orThrow();
  }

  @Test
  @DisplayName("会签的部门在手机上签一件，从打开系统起三下以内")
  void signatureOnThePhone() {
    signing();
    try (var page = page(BUREAU, Screen.PHONE)) {
      page.navigate(url("/"));
      Counted counted = new Counted(page);
      counted.click("main a[href^='/cases']");
      if (!page.url().matches(".*/cases/[0-9]+.*")) {
        counted.click("main a[data-open]");
      }
      counted.click("form:has(input[name=act][value=SIGN]) button");
      page.waitForSelector(".toast, .notice, .flash");
      assertThat(
              jdbc.sql("select count(*) from relief.step where act = 'SIGN'")
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
      assertThat(counted.clicks).isLessThanOrEqualTo(3);
    }
  }
}
