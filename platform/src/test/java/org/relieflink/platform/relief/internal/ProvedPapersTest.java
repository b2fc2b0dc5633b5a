package org.relieflink.platform.relief.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.leads.BroughtLeads;
import org.relieflink.platform.leads.HandlerAudit;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.LeadView;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.NewReliefCase;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.RightsToTell;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("欠的材料和承诺：名单证明的、和名单对不上的，系统自己写明哪份名单、截至哪天；人可以写明理由推翻一次")
class ProvedPapersTest extends ServerTest {
  private static final Officer HANDLER = DemoAccounts.PROSECUTOR;

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired ReliefCases cases;
  @Autowired ProvePapers prove;
  @Autowired Leads leads;
  @Autowired Opinions opinions;
  @Autowired RightsToTell rights;
  @Autowired Duties duties;
  @Autowired HandlerAudit audit;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
  }

  private static <T> T by(Officer officer, Supplier<T> work) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(officer, null, List.of()));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private ReliefCase now(long id) {
    return by(HANDLER, () -> cases.find(HANDLER, id)).orElseThrow();
  }

  private Outcome<ReliefCase> act(long id, ReliefMove move) {
    return by(HANDLER, () -> cases.act(HANDLER, id, move));
  }

  private void owe(long id, String kind, boolean promised) {
    var paper = new ReliefMove.Paper(0, kind, promised, OwedPaper.Outcome.OWED);
    act(id, ReliefMove.of(ReliefAct.OWE, now(id).version()).about(paper)).orThrow();
  }

  private Outcome<ReliefCase> overrule(long id, OwedPaper paper, String words) {
    var said = new ReliefMove.Paper(paper.id(), "", false, OwedPaper.Outcome.RECEIVED);
    return act(id, ReliefMove.of(ReliefAct.CLEAR, now(id).version()).about(said).saying(words));
  }

  private OwedPaper paper(long id, String kind) {
    return now(id).papers().stream()
        .filter(one -> one.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** The wife got temporary aid, as a new list says. */
  private void aidComes(Path folder) throws IOException {
    Path list = folder.resolve("临时救助名单_202611.csv");
    String row = "LS-0001,刘小凤," + SmallCounty.WIFE + ",2,19740312,疾病,2000,2026-11-10,桥头镇,柳湾村";
    String head = "救助单号,救助对象姓名,公民身份号码,性别,出生日期,救助事由,救助金额（元）,救助日期,乡镇,村";
    Files.writeString(list, "\uFEFF" + head + "\r\n" + row + "\r\n");
    var batch =
        pool.importFiles(List.of(list), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT)
            .get(0);
    assertThat(batch.status()).as(pool.refusalOf(batch)).isEqualTo(ImportStatus.PUBLISHED);
  }

  @Test
  @DisplayName("户籍登记页证明了身份；新名单来了，“没有别的救助”的承诺数据不符；没有规则的不动；推翻要写理由，写了就不再变")
  void theDataSpeaksAndAPersonOverrules(@TempDir Path folder) throws Exception {
    long id =
        by(HANDLER, () -> cases.register(HANDLER, NewReliefCase.ofParty("P-1", "proof")))
            .orThrow()
            .id();
    owe(id, "identity", false);
    owe(id, "other-aid", true);
    owe(id, "kinship", false);
    assertThat(prove.round()).isEqualTo(1);
    assertThat(paper(id, "identity").outcome()).isEqualTo(OwedPaper.Outcome.SHOWN_BY_DATA);
    assertThat(now(id).clearing(paper(id, "identity")).orElseThrow().words())
        .contains("数据已证明", "户籍登记页", "截至 ");
    assertThat(paper(id, "other-aid").isOwed()).isTrue();
    aidComes(folder);
    assertThat(prove.round()).isEqualTo(1);
    assertThat(prove.round()).isZero();
    OwedPaper promise = paper(id, "other-aid");
    assertThat(promise.isContradicted()).isTrue();
    assertThat(paper(id, "kinship").isOwed()).isTrue();
    mvc.perform(get("/cases/" + id).with(as(HANDLER)))
        .andExpect(content().string(containsString("数据不符：临时救助名单")));
    assertThat(overrule(id, promise, "").toString()).contains("WORDS_MISSING");
    overrule(id, promise, "钱是给邻居的，名单登错了，已请民政更正").orThrow();
    assertThat(paper(id, "other-aid").outcome()).isEqualTo(OwedPaper.Outcome.RECEIVED);
    assertThat(overrule(id, promise, "再改一次").toString()).contains("PAPER_UNKNOWN");
    assertThat(prove.round()).isZero();
  }

  @Test
  @DisplayName("报来的线索没有对上当事人，立了案也看得到遮住的姓名，不是空的")
  void aBroughtPersonHasAName() {
    var person = new BroughtLeads.Person("赵小山", "", "火灾以后没有住处");
    by(
            HANDLER,
            () ->
                leads.bring(
                    HANDLER,
                    new BroughtLeads(
                        LeadSource.HANDLER, "某号9", "", false, List.of(person), "brought")))
        .orThrow();
    long lead =
        by(HANDLER, () -> leads.list(HANDLER, LeadView.of(""), "某号9")).stream()
            .map(Lead::id)
            .findFirst()
            .orElseThrow();
    for (LeadAct act : List.of(LeadAct.TAKE, LeadAct.CHECK, LeadAct.HAND)) {
      by(
              HANDLER,
              () -> {
                int version = leads.find(HANDLER, lead).orElseThrow().version();
                return leads.act(HANDLER, lead, LeadMove.of(act, version).saying("看过了"));
              })
          .orThrow();
    }
    ReliefCase one =
        by(HANDLER, () -> cases.register(HANDLER, NewReliefCase.ofLead(lead, "brought-case")))
            .orThrow();
    assertThat(by(HANDLER, () -> audit.byHandler(HANDLER)))
        .filteredOn(gaps -> gaps.handler().equals(HANDLER.staffNumber()))
        .hasSize(1);
    assertThat(one.masked()).isNotEmpty().doesNotContain("赵小山");
    assertThat(one.masked())
        .isEqualTo(by(HANDLER, () -> leads.find(HANDLER, lead)).orElseThrow().masked());
  }

  @Test
  @DisplayName("意见写可能符合，没有人告知：时限在走；告知要有日期、方式、凭据，记了就不走了；别的单位看不到")
  void whoFitsHasToBeTold() throws Exception {
    long candidate =
        by(
            HANDLER,
            () ->
                opinions
                    .open(NewCandidate.of(OpinionSamples.file("case-two-four-year-old")), HANDLER)
                    .id());
    var one = by(HANDLER, () -> rights.list(HANDLER)).get(0);
    assertThat(one.candidate()).isEqualTo(candidate);
    assertThat(one.told()).isNull();
    assertThat(one.clock().orElseThrow().standing()).isIn(Standing.IN_TIME, Standing.SOON);
    assertThat(
            by(
                HANDLER,
                () -> duties.matters(HANDLER, "tell-right", Year.of(one.since().getYear()))))
        .hasSize(1);
    mvc.perform(
            post("/rights-to-tell")
                .param("candidate", Long.toString(candidate))
                .param("on", LocalDate.of(2999, 1, 1).toString())
                .param("way", "in-person")
                .param("receipt", "告知书在卷")
                .with(as(HANDLER))
                .with(csrf()))
        .andExpect(status().isOk());
    mvc.perform(
            post("/rights-to-tell")
                .param("candidate", Long.toString(candidate))
                .param("on", one.since().toString())
                .param("way", "in-person")
                .param("receipt", "告知书在卷，第三页")
                .with(as(HANDLER))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(get("/rights-to-tell").with(as(HANDLER)))
        .andExpect(content().string(containsString("告知书在卷，第三页")));
    assertThat(
            by(
                HANDLER,
                () ->
                    rights.told(
                        HANDLER,
                        candidate,
                        new RightsToTell.Telling(
                            LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")), "phone", "又一次"))))
        .asString()
        .contains("MOVED_ON");
    mvc.perform(get("/rights-to-tell").with(as(DemoAccounts.DEPARTMENT_OFFICER)))
        .andExpect(status().isForbidden());
  }
}
