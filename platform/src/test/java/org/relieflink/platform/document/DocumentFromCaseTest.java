package org.relieflink.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadMove;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("从线索、从金额建议制作文书：系统知道的已经填好；封存跟着案件走")
class DocumentFromCaseTest extends ServerTest {
  private static final Officer WRITER = DemoAccounts.PROSECUTOR;

  @Autowired Documents documents;
  @Autowired Leads leads;
  @Autowired Opinions opinions;
  @Autowired HardshipPool pool;
  @Autowired Screening screening;

  private long party;
  private long lead;
  private Candidate candidate;
  private SavedProposal proposal;

  @BeforeAll
  void given(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
    screening
        .takeList(SmallCounty.caseList(folder), SmallCounty.today(), DemoAccounts.CLERK)
        .orThrow();
    long run = screening.startRun(null, DemoAccounts.CLERK).orThrow().runId();
    screening.await(run, Duration.ofSeconds(60));
    party = screening.findPartyByNumber("P-1", WRITER).orElseThrow().id();
    lead = leads.triage(WRITER, List.of(party), LeadMove.of(LeadAct.OPEN, 0)).orThrow().get(0);
    candidate =
        opinions.open(NewCandidate.of(OpinionSamples.file("case-two-four-year-old")), WRITER);
    proposal = opinions.propose(candidate.id(), 1, WRITER).orThrow();
  }

  private static NewDocument order(DocumentKind kind, SubjectRef subject, Map<String, String> all) {
    return new NewDocument(kind, subject, "", false, all, UUID.randomUUID().toString());
  }

  @Test
  @DisplayName("线索移送表：编号、案号、来源、命中、经办人都填好了，只缺姓名和接收部门")
  void fromALead() {
    SubjectRef subject = SubjectRef.lead(lead);
    Map<String, String> known =
        documents.known(WRITER, subject, DocumentKind.LEAD_TRANSFER).orThrow();
    assertThat(known).containsKeys("lead_no", "case_no", "source", "hits", "sender", "role");
    assertThat(known.get("hits")).contains("建档立卡低收入户");
    List<String> missing =
        documents.form(DocumentKind.LEAD_TRANSFER).fields().stream()
            .filter(DocumentForm.Field::required)
            .map(DocumentForm.Field::id)
            .filter(id -> known.getOrDefault(id, "").isEmpty())
            .toList();
    assertThat(missing).containsExactlyInAnyOrder("from_office", "to_office", "person", "reason");
    Map<String, String> all = new TreeMap<>(known);
    all.put("from_office", "控告申诉检察部门");
    all.put("to_office", "某市人民检察院");
    all.put("person", "刘小凤");
    all.put("reason", "人在外市，由外市办理");
    Document paper =
        documents.draft(WRITER, order(DocumentKind.LEAD_TRANSFER, subject, all)).orThrow();
    assertThat(paper.whose().caseNo())
        .isEqualTo(leads.find(WRITER, lead).orElseThrow().whose().caseNo());
    assertThat(documents.of(WRITER, subject)).extracting(Document::id).containsExactly(paper.id());
  }

  @Test
  @DisplayName("审查报告、审批表、决定书：事实、条款、步骤、金额大写都来自金额计算书，一个数不用打")
  void fromAProposal() throws Exception {
    SubjectRef subject = SubjectRef.proposal(candidate.id(), proposal.id());
    Map<DocumentKind, List<String>> typed =
        Map.of(
            DocumentKind.REVIEW_REPORT, List.of("applicant", "opinion"),
            DocumentKind.APPROVAL_FORM, List.of("applicant", "unit_opinion"),
            DocumentKind.DECISION, List.of("applicant", "applicant_number"));
    for (Map.Entry<DocumentKind, List<String>> one : typed.entrySet()) {
      Map<String, String> known = documents.known(WRITER, subject, one.getKey()).orThrow();
      assertThat(known.get("amount")).isEqualTo("40000.00");
      List<String> missing =
          documents.form(one.getKey()).fields().stream()
              .filter(DocumentForm.Field::required)
              .map(DocumentForm.Field::id)
              .filter(id -> known.getOrDefault(id, "").isEmpty())
              .toList();
      assertThat(missing)
          .as(one.getKey().code())
          .containsExactlyInAnyOrderElementsOf(one.getValue());
      Map<String, String> all = new TreeMap<>(known);
      all.put("applicant", "周小禾");
      one.getValue().stream()
          .filter(field -> field.endsWith("opinion"))
          .forEach(field -> all.put(field, "建议救助"));
      if (one.getKey() == DocumentKind.DECISION) {
        all.put("applicant_number", DocumentSamples.child(3));
      }
      Document paper = documents.draft(WRITER, order(one.getKey(), subject, all)).orThrow();
      assertThat(paper.minor()).isTrue();
      mvc.perform(get("/documents/" + paper.id()).with(as(WRITER)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("肆万元整")))
          .andExpect(content().string(not(containsString("周小禾"))));
    }
  }

  @Test
  @DisplayName("金额写得和计算书不一样：页面说差多少；核稿的人不写为什么，不通过；写了，话留在经过里")
  void anotherAmountWantsWords() throws Exception {
    SubjectRef subject = SubjectRef.proposal(candidate.id(), proposal.id());
    Map<String, String> all =
        new TreeMap<>(documents.known(WRITER, subject, DocumentKind.DECISION).orThrow());
    all.put("applicant", "周小禾");
    all.put("applicant_number", DocumentSamples.child(4));
    all.put("amount", "90000");
    Document paper = documents.draft(WRITER, order(DocumentKind.DECISION, subject, all)).orThrow();
    mvc.perform(get("/documents/" + paper.id()).with(as(DocumentSamples.CHECKER)))
        .andExpect(content().string(containsString("写的是 90000.00 元，金额计算书是 40000.00 元")))
        .andExpect(content().string(containsString("为什么和计算书不一样")));
    mvc.perform(get("/api/v1/documents/" + paper.id()).with(as(DocumentSamples.CHECKER)))
        .andExpect(jsonPath("$.remarks[0]").value("DOCUMENT_AMOUNT_DIFFERS"));
    var silent =
        documents.act(DocumentSamples.CHECKER, paper.id(), DocumentMove.of(DocumentAct.CHECK, 1));
    assertThat(silent.toString()).contains("DIFFERENCE_UNEXPLAINED");
    Document checked =
        documents
            .act(
                DocumentSamples.CHECKER,
                paper.id(),
                new DocumentMove(DocumentAct.CHECK, 1, "检察委员会决定提高", ""))
            .orThrow();
    assertThat(checked.last().words()).isEqualTo("检察委员会决定提高");
    all.put("amount", "40000");
    Document same = documents.draft(WRITER, order(DocumentKind.DECISION, subject, all)).orThrow();
    mvc.perform(get("/api/v1/documents/" + same.id()).with(as(DocumentSamples.CHECKER)))
        .andExpect(jsonPath("$.remarks.length()").value(0));
    documents
        .act(DocumentSamples.CHECKER, same.id(), DocumentMove.of(DocumentAct.CHECK, 1))
        .orThrow();
  }

  @Test
  @DisplayName("页面：选文种、选线索，填好的已经在框里；没有的线索说没有")
  void overThePages() throws Exception {
    mvc.perform(get("/documents/new").with(as(WRITER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("lead:" + lead)))
        .andExpect(content().string(containsString("proposal:" + candidate.id())));
    mvc.perform(
            get("/documents/new")
                .param("kind", "lead-transfer")
                .param("subject", "lead:" + lead)
                .with(as(WRITER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("建档立卡低收入户")));
    mvc.perform(
            get("/documents/new")
                .param("kind", "lead-transfer")
                .param("subject", "lead:999999")
                .with(as(WRITER)))
        .andExpect(status().isNotFound());
    mvc.perform(
            post("/documents")
                .param("kind", "promise")
                .param("case_no", "云检刑申〔2026〕7号")
                .param("promiser", "王桂芳")
                .param("matter", "申请国家司法救助")
                .param("promised", "")
                .param("key", UUID.randomUUID().toString())
                .with(csrf())
                .with(as(DemoAccounts.CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("“承诺的内容”要填")));
  }

  @Test
  @DisplayName("案件封存以后，文书跟着封存：书记员看不到，也起草不了；没有人管的来源谁也看不到")
  void sealedAsTheCaseIs() {
    long other = screening.findPartyByNumber("P-2", WRITER).orElseThrow().id();
    long sealed =
        leads.triage(WRITER, List.of(other), LeadMove.of(LeadAct.OPEN, 0)).orThrow().get(0);
    Map<String, String> all = new TreeMap<>();
    all.put("promiser", "孙雨涵");
    all.put("matter", "申请国家司法救助");
    all.put("promised", "如实申报");
    SubjectRef subject = SubjectRef.lead(sealed);
    Document paper =
        documents.draft(DemoAccounts.CLERK, order(DocumentKind.PROMISE, subject, all)).orThrow();
    jdbc.sql("update screening.party set sealed = true where id = ?").param(other).update();
    assertThat(documents.find(DemoAccounts.CLERK, paper.id())).isEmpty();
    assertThat(documents.find(WRITER, paper.id())).isPresent();
    assertThat(
            documents.draft(DemoAccounts.CLERK, order(DocumentKind.PROMISE, subject, all))
                instanceof org.relieflink.platform.problem.Outcome.Refused<?>)
        .isTrue();
    jdbc.sql("alter table document.paper disable trigger user").update();
    jdbc.sql("update document.paper set subject_kind = 'nobody' where id = ?")
        .param(paper.id())
        .update();
    jdbc.sql("alter table document.paper enable trigger user").update();
    assertThat(documents.find(WRITER, paper.id())).isEmpty();
    assertThat(documents.counts(WRITER).getOrDefault(DocumentState.DRAFT, 0))
        .isEqualTo(documents.list(WRITER, DocumentState.DRAFT).size());
  }

  @Test
  @DisplayName("起草和封存同时：封存先提交的，写进去的文书就是封存的；晚来的等着")
  void draftingAndSealingTakeTurns() throws Exception {
    long other = screening.findPartyByNumber("P-3", WRITER).orElseThrow().id();
    long begun =
        leads.triage(WRITER, List.of(other), LeadMove.of(LeadAct.OPEN, 0)).orThrow().get(0);
    Map<String, String> all = Map.of("promiser", "孙雨涵", "matter", "申请国家司法救助", "promised", "如实申报");
    NewDocument order = order(DocumentKind.PROMISE, SubjectRef.lead(begun), all);
    DataSource owner = owner();
    var together = new TransactionTemplate(new DataSourceTransactionManager(owner));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Document> draft =
          together.execute(
              status -> {
                JdbcClient.create(owner)
                    .sql("update screening.party set sealed = true where id = ?")
                    .param(other)
                    .update();
                Future<Document> one =
                    thread.submit(() -> documents.draft(WRITER, order).orThrow());
                awaitTurn(one);
                return one;
              });
      assertThat(draft.get().whose().state()).isEqualTo(RowState.SEALED);
    } finally {
      thread.shutdownNow();
    }
  }

  /** Until it waits for its turn, or is through without. */
  private void awaitTurn(Future<Document> draft) {
    String waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
    while (!draft.isDone() && jdbc.sql(waiting).query(Integer.class).single() == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  @DisplayName("封存的案件的建议：书记员起草的页面什么也拿不到，下拉里也没有")
  void nothingOfASealedCaseIsTold() throws Exception {
    SubjectRef subject = SubjectRef.proposal(candidate.id(), proposal.id());
    assertThat(documents.drafts(DemoAccounts.CLERK, subject)).isTrue();
    long other = screening.findPartyByNumber("P-4", WRITER).orElseThrow().id();
    String before =
        jdbc.sql("select case_no from screening.party where id = ?")
            .param(other)
            .query(String.class)
            .single();
    String caseNo = candidate.version().file().facts().matter().number();
    jdbc.sql("update screening.party set case_no = ?, sealed = true where id = ?")
        .params(caseNo, other)
        .update();
    try {
      assertThat(documents.drafts(DemoAccounts.CLERK, subject)).isFalse();
      mvc.perform(
              get("/documents/new")
                  .param("kind", "decision")
                  .param("subject", "proposal:" + subject.id())
                  .with(as(DemoAccounts.CLERK)))
          .andExpect(status().isNotFound());
      mvc.perform(get("/documents/new").with(as(DemoAccounts.CLERK)))
          .andExpect(content().string(not(containsString("proposal:" + subject.id()))));
    } finally {
      jdbc.sql("update screening.party set case_no = ?, sealed = false where id = ?")
          .params(before, other)
          .update();
    }
  }
}
