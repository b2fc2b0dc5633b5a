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
  @DisplayName("少于五件的只有钱没有件数；没有过完的时间、不归自己办的不做；库里改不了，没有同意的公开写不进去")
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
