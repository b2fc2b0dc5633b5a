package org.relieflink.platform.fund;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.relieflink.platform.fund.FundSamples.CHIEF;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.Sm3;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.fund.Publications.Publication;
import org.relieflink.platform.fund.Publications.Wish;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.problem.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DisplayName("结果公开和钱的条件：一人做、另一人同意，没有人名，少的不单列，公开以后一个字也不变")
class ResultsTest extends ServerTest {
  @Autowired Publications publications;
  @Autowired MoneyTerms terms;
  @Autowired ReliefFund fund;
  @Autowired Approvals approvals;
  @Autowired Accounts accounts;
  @Autowired Opinions opinions;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final LocalDate day = today.minusDays(400);
  private FundSamples samples;
  private long earmark;

  @BeforeAll
  void money() {
    samples = new FundSamples(fund, approvals);
    accounts.addUnit(FundSamples.OFFICE, "云溪县财政局");
    accounts.create(PAYER, DemoAccounts.PASSWORD, true);
    earmark = samples.money(today.getYear(), 10_000_000);
    long before = jdbc.sql("select max(id) from fund.entry").query(Long.class).single();
    for (int nth = 821; nth <= 826; nth++) {
      long commitment = samples.commitment(earmark, nth, 100_000);
      samples.confirmed(samples.sent(commitment, 100_000), 100_000, "GK-" + nth);
    }
    jdbc.sql("alter table fund.entry disable trigger user").update();
    jdbc.sql("update fund.entry set day = ? where id > ?").params(day, before).update();
    jdbc.sql("alter table fund.entry enable trigger user").update();
  }

  /** So many reservations of other cases, each of a proposal of its own, paid on that day. */
  private void paid(LocalDate on, int from, int count) throws Exception {
    long before = jdbc.sql("select max(id) from fund.entry").query(Long.class).single();
    for (int nth = from; nth < from + count; nth++) {
      var file = OpinionSamples.file("case-two-four-year-old");
      long candidate = opinions.open(NewCandidate.of(file), HANDLER).id();
      long proposal = opinions.propose(candidate, 1, HANDLER).orThrow().id();
      FundOrder order =
          FundSamples.commit(earmark, nth, 10_000)
              .to(new FundOrder.Payee(HarmSamples.adult(nth), 1, candidate, proposal));
      long commitment = samples.agreed(HANDLER, order).account();
      samples.confirmed(samples.sent(commitment, 10_000), 10_000, "GK-" + nth);
    }
    jdbc.sql("alter table fund.entry disable trigger user").update();
    jdbc.sql("update fund.entry set day = ? where id > ?").params(on, before).update();
    jdbc.sql("alter table fund.entry enable trigger user").update();
  }

  /** These entries on that day. */
  private void dated(LocalDate on, long entry) {
    jdbc.sql("alter table fund.entry disable trigger user").update();
    jdbc.sql("update fund.entry set day = ? where id = ?").params(on, entry).update();
    jdbc.sql("alter table fund.entry enable trigger user").update();
  }

  @Test
  @DisplayName("春天收的捐赠秋天冲正：秋天的结果照样做得出来，收到写负数")
  void takenBackInThePeriod() {
    LocalDate on = today.minusDays(300);
    var opening = new FundOrder.Opening("某捐赠", "DONATION", today.getYear(), "ZHJZ", "");
    long pool = samples.done(PAYER, FundOrder.of(FundAct.OPEN_POOL, 0).opening(opening)).account();
    long came = samples.done(PAYER, FundOrder.of(FundAct.RECEIVE, pool).fen(12_345)).entry();
    FundOrder reverse = FundOrder.of(FundAct.REVERSE, came).because(FundSamples.because("银行记错"));
    long back = samples.agreed(PAYER, reverse).entry();
    dated(on.minusDays(100), came);
    dated(on, back);
    assertThat(around(on).orThrow().content()).contains("来源,社会捐赠 收到,,-123.45,");
  }

  private Outcome<Publication> around(LocalDate on) {
    return publications.make(PAYER, new Wish(on.minusDays(1), on.plusDays(1), ""));
  }

  @Test
  @DisplayName("财政自己在页面上做：有建议的案件照建议的类型写，不是“没有接意见”")
  void kindsForFinance() throws Exception {
    LocalDate on = today.minusDays(700);
    paid(on, 831, 5);
    mvc.perform(
            post("/fund/results")
                .param("from", on.minusDays(1).toString())
                .param("until", on.plusDays(1).toString())
                .with(csrf())
                .with(as(PAYER)))
        .andExpect(status().is3xxRedirection());
    Publication made = publications.all(PAYER).get(0);
    assertThat(made.from()).isEqualTo(on.minusDays(1));
    assertThat(made.content()).containsPattern("案件,.+ · 国家司法救助,5,500.00,").doesNotContain("没有接意见");
  }

  @Test
  @DisplayName("付了的案件少于五件的不做；少数几件的退回、追回不写钱")
  void fewCases() throws Exception {
    LocalDate on = today.minusDays(600);
    paid(on, 836, 2);
    assertThat(code(around(on))).isEqualTo("PERIOD_TOO_SHORT");
    jdbc.sql("alter table fund.entry disable trigger user").update();
    jdbc.sql("update fund.entry set day = ? where day = ? and act = 'CONFIRM'")
        .params(on.minusDays(30), on)
        .update();
    jdbc.sql("alter table fund.entry enable trigger user").update();
    assertThat(around(on).orThrow().content()).contains("使用,预留,少于5,,").doesNotContain("200.00");
  }

  @Test
  @DisplayName("和公开过的重叠的公开不了，程序和库都不收；同一段再公开一次是更正；同意的人从链接到得了")
  void overlapping() {
    LocalDate from = today.minusDays(2_000);
    Publication first = publications.make(PAYER, new Wish(from, from.plusDays(9), "")).orThrow();
    long asked = publications.ask(PAYER, first.id(), "公开").orThrow().id();
    assertThat(approvals.find(CHIEF, asked).orElseThrow().href()).isEqualTo("/fund/results");
    approvals.approve(CHIEF, asked, Saying.of("")).orThrow();
    Publication wider = publications.make(PAYER, new Wish(from, from.plusDays(10), "")).orThrow();
    long other = publications.ask(PAYER, wider.id(), "公开").orThrow().id();
    approvals.approve(CHIEF, other, Saying.of("")).orThrow();
    publications.release(PAYER, first.id(), "公开").orThrow();
    assertThat(code(publications.release(PAYER, wider.id(), "公开"))).isEqualTo("PERIOD_OVERLAPS");
    assertThat(code(publications.ask(PAYER, wider.id(), "公开"))).isEqualTo("PERIOD_OVERLAPS");
    String past =
        """
        with used as (update approval.request set state = 'used' where id = ? returning id)
        insert into fund.published select ?, '990123', id, 'CZ0101', '某', now() from used
        """;
    jdbc.sql("alter table approval.request disable trigger user").update();
    assertThatThrownBy(() -> jdbc.sql(past).params(other, wider.id()).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("overlaps another period");
    jdbc.sql("alter table approval.request enable trigger user").update();
    Publication again = publications.make(PAYER, new Wish(from, from.plusDays(9), "更正")).orThrow();
    long third = publications.ask(PAYER, again.id(), "更正").orThrow().id();
    approvals.approve(CHIEF, third, Saying.of("")).orThrow();
    assertThat(publications.release(PAYER, again.id(), "更正").orThrow().isReleased()).isTrue();
  }

  private static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code().name() : "DONE";
  }

  private Wish wish(String audit) {
    return new Wish(day.minusDays(1), day.plusDays(1), audit);
  }

  @Test
  @DisplayName("六件一类的写件数和钱，付到的合计就是账上的；同意以后才能下载；下载的就是存着的，摘要对得上")
  void theWholeWay() throws Exception {
    Publication made = publications.make(PAYER, wish("某会计师事务所：没有发现问题")).orThrow();
    assertThat(made.content())
        .contains("使用,付到,,6000.00,")
        .contains("案件,没有接意见 · 国家司法救助,6,6000.00,")
        .contains("案件,合计,6,6000.00,")
        .contains("没有发现问题")
        .doesNotContain("某救助〔2026〕");
    assertThat(publications.make(PAYER, wish("某会计师事务所：没有发现问题")).orThrow().id())
        .as("the same content is the same one")
        .isEqualTo(made.id());
    String id = Long.toString(made.id());
    mvc.perform(get("/fund/result.csv").param("id", id).with(as(PAYER)))
        .andExpect(status().isConflict());
    assertThat(code(publications.release(PAYER, made.id(), "季度公开"))).isNotEqualTo("DONE");
    long asked = publications.ask(PAYER, made.id(), "季度公开").orThrow().id();
    approvals.approve(CHIEF, asked, Saying.of("")).orThrow();
    assertThat(publications.release(PAYER, made.id(), "季度公开").orThrow().isReleased()).isTrue();
    assertThat(code(publications.release(PAYER, made.id(), "季度公开"))).isEqualTo("PUBLISHED_ALREADY");
    byte[] csv =
        mvc.perform(get("/fund/result.csv").param("id", id).with(as(CHIEF)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(Sm3.of(csv)).isEqualTo(made.digest());
    byte[] pdf =
        mvc.perform(get("/fund/result.pdf").param("id", id).with(as(CHIEF)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("6000.00", "没有接意见");
    }
    assertThat(new String(csv, UTF_8)).isEqualTo(made.content());
  }

  @Test
  @DisplayName("一件也没有的写没有；没有过完、写不成日子的时间、不归自己办的不做；库里改不了，没有同意的公开写不进去")
  void refusals() {
    Publication few =
        publications
            .make(PAYER, new Wish(today.minusDays(900), today.minusDays(800), ""))
            .orThrow();
    assertThat(few.content()).contains("案件,合计,0,0.00,").contains("没有审计结论");
    assertThat(code(publications.make(PAYER, new Wish(day, today, ""))))
        .isEqualTo("PERIOD_UNUSABLE");
    assertThat(code(publications.make(PAYER, new Wish(day, null, ""))))
        .isEqualTo("PERIOD_UNUSABLE");
    LocalDate never = LocalDate.of(-99_999, 1, 1);
    assertThat(code(publications.make(PAYER, new Wish(never, day, ""))))
        .isEqualTo("PERIOD_UNUSABLE");
    assertThat(code(publications.make(HANDLER, wish("")))).isEqualTo("NOT_YOURS");
    assertThat(code(publications.find(FundSamples.NEXT_PAYER, few.id()))).isEqualTo("UNKNOWN");
    assertThatThrownBy(
            () ->
                jdbc.sql("update fund.publication set content = '' where id = ?")
                    .param(few.id())
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into fund.published
                        select ?, '990123', max(id), 'CZ0101', '某', now() from approval.request
                        where kind = 'FUND_MOVE'
                        """)
                    .param(few.id())
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("nobody agreed");
  }

  @Test
  @DisplayName("钱的条件：库里没有的日子不收，说得清，什么也没有记")
  void termDays() {
    LocalDate never = LocalDate.of(999_999_999, 1, 1);
    MoneyTerms.Draft late =
        new MoneyTerms.Draft(earmark, Set.of(), Set.of(), never, never, "某捐赠协议");
    MoneyTerms.Draft open =
        new MoneyTerms.Draft(earmark, Set.of(), Set.of(), today, never, "某捐赠协议");
    assertThat(code(terms.write(PAYER, late))).isEqualTo("TERM_UNUSABLE");
    assertThat(code(terms.write(PAYER, open))).isEqualTo("TERM_UNUSABLE");
  }

  @Test
  @DisplayName("钱的条件在页面上写：优先清单里的人群收，清单里没有的（写错一个字母也算）不收，什么也没有记")
  void termsOnThePage() throws Exception {
    String account = Long.toString(earmark);
    mvc.perform(
            post("/fund/terms")
                .param("account", account)
                .param("groups", "minors")
                .param("from", today.toString())
                .param("until", today.plusDays(30).toString())
                .param("words", "某捐赠协议")
                .with(csrf())
                .with(as(PAYER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("优先清单")));
    assertThat(terms.all(PAYER)).noneMatch(term -> term.account() == earmark);
    mvc.perform(
            post("/fund/terms")
                .param("account", account)
                .param("groups", "minor")
                .param("places", "990123 990125")
                .param("from", today.toString())
                .param("until", today.plusDays(30).toString())
                .param("words", "某捐赠协议")
                .with(csrf())
                .with(as(PAYER)))
        .andExpect(status().is3xxRedirection());
    assertThat(terms.all(PAYER))
        .filteredOn(term -> term.account() == earmark)
        .singleElement()
        .satisfies(term -> assertThat(term.places()).containsExactlyInAnyOrder("990123", "990125"));
    mvc.perform(get("/fund/terms").with(as(CHIEF)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("未成年人")));
  }
}
