package org.relieflink.platform.document.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.document.DocumentSamples.CHECKER;
import static org.relieflink.platform.document.DocumentSamples.CHIEF;
import static org.relieflink.platform.document.DocumentSamples.WRITER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentMove;
import org.relieflink.platform.document.DocumentRefusal;
import org.relieflink.platform.document.DocumentSamples;
import org.relieflink.platform.document.DocumentSettings;
import org.relieflink.platform.document.DocumentSigner;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.NewDocument;
import org.relieflink.platform.document.internal.template.FormBook;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("文书：号不断、不重；断在哪里都不留半份；改一个字、换一个号都认得出")
class DocumentProofTest extends ServerTest {
  private static final int THREADS = 8;

  /** {@code -Ddocument.race=150} for more; one officer drafts two hundred a day. */
  private static final int PAPERS = Integer.getInteger("document.race", 60);

  @Autowired Documents documents;
  @Autowired CheckDocument check;
  @Autowired CheckFields fields;
  @Autowired SubjectBook book;
  @Autowired FillIn fill;
  @Autowired FormBook forms;
  @Autowired DocumentRules rules;
  @Autowired HandOut handing;
  @Autowired DocumentTrail trail;
  @Autowired DocumentsHolder holder;
  @Autowired Signers signers;
  @Autowired TestSigner testSigner;
  @Autowired ReliefSettings server;
  @Autowired Reach reach;
  @Autowired Vault vault;
  @Autowired Subjects subjects;
  @Autowired Blinds blinds;
  @Autowired Clock clock;
  @Autowired JdbcClient guarded;
  @Autowired PlatformTransactionManager transactions;

  /** The house over these statements and with this signer. */
  private Documents over(JdbcClient statements, Signers with) {
    return over(statements, with, clock, rules);
  }

  private Documents over(JdbcClient statements, Signers with, Clock by, DocumentRules organs) {
    var rows = new DocumentRows(statements, reach, vault);
    var writing = new DocumentWriting(statements, vault, subjects, by);
    return new StoredDocuments(
        rows,
        writing,
        new IssueDocument(writing, organs, with),
        check,
        fields,
        book,
        fill,
        forms,
        organs,
        new ReadPaper(rows, forms, with, check),
        handing,
        trail,
        blinds,
        transactions);
  }

  private List<Integer> numbers() {
    return jdbc.sql(
            "select number from document.number where place = '990123' and series = '救决' order by number")
        .query(Integer.class)
        .list();
  }

  /** A seal that fails every third time. */
  private Signers failing() {
    AtomicInteger times = new AtomicInteger();
    return new Signers(
        List.of(
            new DocumentSigner() {
              @Override
              public Signed sign(String text) {
                if (times.incrementAndGet() % 3 == 0) {
                  throw new IllegalStateException("the seal is away");
                }
                return signers.sign(text);
              }

              @Override
              public boolean verifies(String text, Signed signed) {
                return signers.verifies(text, signed);
              }
            }));
  }

  @Test
  @DisplayName("几十份同时签发，印章三次坏一次：签成的号从一号起连着，一个不断、一个不重")
  void numbersRunWithoutGap() throws Exception {
    int before = numbers().size();
    List<Document> checked = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      checked.add(DocumentSamples.checked(documents, 1_000 + i));
    }
    Documents failing = over(guarded, failing());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    int done = 0;
    try {
      List<Callable<Outcome<Document>>> acts = new ArrayList<>();
      for (Document paper : checked) {
        acts.add(() -> failing.act(CHIEF, paper.id(), DocumentSamples.issue(paper)));
      }
      for (Future<Outcome<Document>> one : threads.invokeAll(acts)) {
        done += issued(one) ? 1 : 0;
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(done).isBetween(1, PAPERS - 1);
    assertThat(numbers())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, before + done).boxed().toList());
  }

  private static boolean issued(Future<Outcome<Document>> one) throws InterruptedException {
    try {
      return one.get().orThrow().issued();
    } catch (java.util.concurrent.ExecutionException seal) {
      assertThat(seal).hasMessageContaining("the seal is away");
      return false;
    }
  }

  @Test
  @DisplayName("同一份、同一个键二十个人同时点签发：一个号")
  void theSameKeyIssuesOnce() throws Exception {
    Document paper = DocumentSamples.checked(documents, 2_000);
    DocumentMove move = DocumentSamples.issue(paper);
    int before = numbers().size();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Outcome<Document>>> acts = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        acts.add(() -> documents.act(CHIEF, paper.id(), move));
      }
      List<String> told = new ArrayList<>();
      for (Future<Outcome<Document>> one : threads.invokeAll(acts)) {
        told.add(one.get().orThrow().number());
      }
      assertThat(told).hasSize(20).containsOnly(told.get(0));
    } finally {
      threads.shutdownNow();
    }
    assertThat(numbers()).hasSize(before + 1);
  }

  /** Each look at it is half a day and some nanoseconds later. */
  private Clock jumping() {
    AtomicInteger looks = new AtomicInteger();
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return clock.getZone();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return clock.instant().plus(Duration.ofHours(12L * looks.incrementAndGet()).plusNanos(777));
      }
    };
  }

  @Test
  @DisplayName("签发的时候跨了半夜：日期和签章还是同一天的，以后读得出来")
  void issuedOverMidnight() {
    Document checked = DocumentSamples.checked(documents, 2_500);
    Documents late = over(guarded, signers, jumping(), rules);
    Document issued = late.act(CHIEF, checked.id(), DocumentSamples.issue(checked)).orThrow();
    assertThat(fault(issued.id())).isEqualTo("FINE ISSUED");
  }

  @Test
  @DisplayName("换了正式的签章，从前测试签章的照样认得；核对的时候不会造出一把新钥匙")
  void earlierSealsAreStillVerified(@TempDir Path folder) {
    DocumentSigner.Signed signed = signers.sign("某号");
    DocumentSigner office =
        new DocumentSigner() {
          @Override
          public Signed sign(String text) {
            return new Signed("x", "x", "x", "x", true);
          }

          @Override
          public boolean verifies(String text, Signed any) {
            return any.legal();
          }
        };
    Signers both = new Signers(List.of(testSigner, office));
    assertThat(both.sign("某号").legal()).isTrue();
    assertThat(both.verifies("某号", signed)).isTrue();
    Path lost = folder.resolve("lost.key");
    TestSigner without =
        new TestSigner(new DocumentSettings("", "", null, lost, List.of()), server);
    assertThat(without.verifies("某号", signed)).isFalse();
    assertThat(lost).doesNotExist();
  }

  @Test
  @DisplayName("同一个键的指纹：不看次序，看案号、看是不是未成年人")
  void fingerprints() {
    Map<String, String> backwards = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(DocumentSamples.decision(1).keySet());
    Collections.reverse(names);
    names.forEach(name -> backwards.put(name, DocumentSamples.decision(1).get(name)));
    String one = canonical("云检刑申〔2026〕7号", false, DocumentSamples.decision(1));
    assertThat(canonical("云检刑申〔2026〕7号", false, backwards)).isEqualTo(one);
    assertThat(canonical("云检刑申〔2026〕8号", false, backwards)).isNotEqualTo(one);
    assertThat(canonical("云检刑申〔2026〕7号", true, backwards)).isNotEqualTo(one);
    assertThat(one.indexOf("field.amount")).isLessThan(one.indexOf("field.facts"));
  }

  private static String canonical(String caseNo, boolean minor, Map<String, String> fields) {
    return Contents.canonical(
        new NewDocument(
            DocumentKind.DECISION,
            org.relieflink.platform.document.SubjectRef.CASE,
            caseNo,
            minor,
            fields,
            "k"));
  }

  @Test
  @DisplayName("起草的时候机关的名称不一样：签发不了，再存一版就可以")
  void anotherOrgansName() throws Exception {
    Document paper = DocumentSamples.checked(documents, 2_600);
    String yaml = new ClassPathResource("document/rules.yaml").getContentAsString(UTF_8);
    DocumentRules renamed =
        new DocumentRules(RuleFile.parse(yaml.replace("云溪县人民检察院", "云溪市人民检察院"), DocumentRules.FILE));
    Documents house = over(guarded, signers, clock, renamed);
    assertThat(
            house.act(CHIEF, paper.id(), DocumentSamples.issue(paper))
                    instanceof Outcome.Refused<Document> refused
                && refused.refusal().code() == DocumentRefusal.ORGAN_CHANGED)
        .isTrue();
    Document again = house.write(WRITER, paper.id(), 2, DocumentSamples.decision(2_600)).orThrow();
    Document checked =
        house.act(CHECKER, paper.id(), DocumentMove.of(DocumentAct.CHECK, 3)).orThrow();
    assertThat(again.last().content()).isEqualTo(2);
    assertThat(house.act(CHIEF, paper.id(), DocumentSamples.issue(checked)).orThrow().issued())
        .isTrue();
  }

  /** 断在第几条语句。 */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int left;

  private JdbcClient breaking() {
    return (JdbcClient)
        Proxy.newProxyInstance(
            JdbcClient.class.getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sql") && left-- == 0) {
                throw new Broken();
              }
              try {
                return method.invoke(guarded, arguments);
              } catch (InvocationTargetException wrapped) {
                throw wrapped.getCause();
              }
            });
  }

  private String everything() {
    List<String> sums = new ArrayList<>();
    for (String table :
        List.of(
            "template", "paper", "content", "person", "step", "counter", "number", "signature")) {
      sums.add(sum("document." + table));
    }
    sums.add(sum("trail.entry"));
    return String.join(" ", sums);
  }

  private String sum(String table) {
    return jdbc.sql(
            "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                + table
                + " t")
        .query(String.class)
        .single();
  }

  /** Breaks at every point until it goes through; nothing is left of any of them. */
  private Document broken(Supplier<Outcome<Document>> act) {
    String stood = everything();
    for (int point = 0; ; point++) {
      left = point;
      try {
        Document done = act.get().orThrow();
        assertThat(point).as("statements").isBetween(3, 60);
        return done;
      } catch (Broken power) {
        assertThat(everything()).as("at " + point).isEqualTo(stood);
      }
    }
  }

  @Test
  @DisplayName("起草、修改、核稿、签发：断在任何两条语句之间什么也没有留下，同一个键再来一次正好一份")
  void betweenEveryTwoStatements() {
    Documents house = over(breaking(), signers);
    NewDocument order =
        DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(3_000));
    Document draft = broken(() -> house.draft(WRITER, order));
    assertThat(documents.draft(WRITER, order).orThrow().id()).isEqualTo(draft.id());
    Map<String, String> changed = DocumentSamples.decision(3_000);
    changed.put("amount", "41000");
    Document second = broken(() -> house.write(WRITER, draft.id(), 1, changed));
    assertThat(second.last().content()).isEqualTo(2);
    Document checked =
        broken(() -> house.act(CHECKER, draft.id(), DocumentMove.of(DocumentAct.CHECK, 2)));
    DocumentMove move = DocumentSamples.issue(checked);
    int before = numbers().size();
    Document issued = broken(() -> house.act(CHIEF, draft.id(), move));
    assertThat(documents.act(CHIEF, draft.id(), move).orThrow().number())
        .isEqualTo(issued.number());
    assertThat(numbers()).hasSize(before + 1);
  }

  private String fault(long id) {
    Document document = documents.find(WRITER, id).orElseThrow();
    return documents.file(
                WRITER, id, org.relieflink.platform.document.DocumentFile.Format.PDF, "试一试能不能取")
            instanceof Outcome.Refused<?> refused
        ? refused.refusal().code().name()
        : "FINE " + document.state();
  }

  /** Past every guard, as somebody with the database in hand. */
  private void forced(String table, String sql, Object... values) {
    jdbc.sql("alter table document." + table + " disable trigger user").update();
    jdbc.sql(sql).params(values).update();
    jdbc.sql("alter table document." + table + " enable trigger user").update();
  }

  @Test
  @DisplayName("拿着数据库的人改内容、换号、换签章、换指纹：一份也取不出来，页面说对不上")
  void tamperingIsSeen() {
    long good = DocumentSamples.issued(documents, 4_000).id();
    assertThat(fault(good)).isEqualTo("FINE ISSUED");
    long other = DocumentSamples.issued(documents, 4_001).id();
    forced(
        "content",
        "update document.content c set fields = o.fields from document.content o where c.paper_id = ?"
            + " and o.paper_id = ?",
        other,
        good);
    assertThat(fault(other)).isEqualTo("BROKEN");
    long numbered = DocumentSamples.issued(documents, 4_002).id();
    forced(
        "number", "update document.number set text = '云检救决〔2020〕1号' where paper_id = ?", numbered);
    assertThat(fault(numbered)).isEqualTo("BROKEN");
    long signed = DocumentSamples.issued(documents, 4_003).id();
    forced(
        "signature",
        "update document.signature s set value = o.value from document.signature o where s.paper_id = ?"
            + " and o.paper_id = ?",
        signed,
        good);
    assertThat(fault(signed)).isEqualTo("BROKEN");
    long unsigned = DocumentSamples.issued(documents, 4_004).id();
    forced("signature", "delete from document.signature where paper_id = ?", unsigned);
    assertThat(fault(unsigned)).isEqualTo("BROKEN");
    assertThat(fault(resealed())).isEqualTo("BROKEN");
    int nth = 4_010;
    for (String set :
        List.of("legal = true", "key_id = 'aa'", "hash = repeat('0', 64)", "algorithm = 'x'")) {
      long one = DocumentSamples.issued(documents, nth++).id();
      forced("signature", "update document.signature set " + set + " where paper_id = ?", one);
      assertThat(fault(one)).as(set).isEqualTo("BROKEN");
    }
    long grown = DocumentSamples.issued(documents, nth).id();
    forced("paper", "update document.paper set minor = not minor where id = ?", grown);
    assertThat(fault(grown)).isEqualTo("BROKEN");
    assertThat(fault(good)).isEqualTo("FINE ISSUED");
  }

  /** Contents sealed anew with the server's own keys, one figure changed. */
  private long resealed() {
    long id = DocumentSamples.issued(documents, 4_005).id();
    long subject =
        jdbc.sql("select subject from document.paper where id = ?")
            .param(id)
            .query(Long.class)
            .single();
    byte[] before =
        jdbc.sql("select fields from document.content where paper_id = ?")
            .param(id)
            .query(byte[].class)
            .single();
    String text = vault.open(Contents.place(id, 1), subject, before).orElseThrow();
    byte[] after = vault.seal(Contents.place(id, 1), subject, text.replace("40000", "90000"));
    jdbc.sql("update document.content set fields = ? where paper_id = ?")
        .params(after, id)
        .update();
    return id;
  }

  @Test
  @DisplayName("数据库自己也守着：步骤、版本、号、签章改不了；没有号没有签章的签发、跳号、自己核自己写的，都不收")
  void theDatabaseHoldsTheRulesToo() {
    Document paper = DocumentSamples.issued(documents, 5_000);
    for (String sql :
        List.of(
            "update document.step set words = 'x' where paper_id = ?",
            "update document.content set hash = repeat('0', 64) where paper_id = ?",
            "delete from document.content where paper_id = ?",
            "update document.number set number = 99 where paper_id = ?",
            "delete from document.number where paper_id = ?",
            "update document.signature set legal = true where paper_id = ?",
            "update document.paper set kind = 'reply' where id = ?",
            "insert into document.content select paper_id, 2, template, fields, hash, officer,"
                + " officer_name, at from document.content where paper_id = ?",
            "update document.counter set last = last + 2 where ? > 0",
            "update document.counter set last = last + 1 where ? > 0")) {
      assertThatThrownBy(() -> jdbc.sql(sql).param(paper.id()).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
    Document checked = DocumentSamples.checked(documents, 5_001);
    assertThatThrownBy(() -> step(checked, "ISSUE", "ISSUED", CHIEF.staffNumber()))
        .hasMessageContaining("without number or signature");
    Document draft =
        documents
            .draft(
                WRITER,
                DocumentSamples.order(DocumentKind.DECISION, DocumentSamples.decision(5_002)))
            .orThrow();
    assertThatThrownBy(() -> step(draft, "CHECK", "CHECKED", WRITER.staffNumber()))
        .hasMessageContaining("neither checks nor issues");
    assertThatThrownBy(() -> step(draft, "ISSUE", "ISSUED", CHIEF.staffNumber()))
        .hasMessageContaining("no step forward");
  }

  private void step(Document paper, String act, String state, String officer) {
    jdbc.sql(
            """
            insert into document.step (paper_id, number, act, state, content, hash, officer,
              officer_name, words, idempotency_key, at)
            values (?, ?, ?, ?, 1, ?, ?, '某', '', ?, now())
            """)
        .params(
            paper.id(),
            paper.version() + 1,
            act,
            state,
            paper.hash(),
            officer,
            act.equals("ISSUE") ? UUID.randomUUID().toString() : null)
        .update();
  }

  @Test
  @DisplayName("按号码找得到是谁的文书；销毁以后内容没有了，编号和经过还在")
  void forgetting() {
    long id = DocumentSamples.issued(documents, 6_000).id();
    var found = holder.subjectsOf(HarmSamples.adult(6_000));
    assertThat(found).hasSize(1);
    subjects.destroy(found);
    holder.forget(found);
    assertThat(holder.inUse(found)).isEmpty();
    assertThat(holder.subjectsOf(HarmSamples.adult(6_000))).isEmpty();
    assertThat(fault(id)).isEqualTo("DESTROYED");
    assertThat(documents.find(WRITER, id).orElseThrow().number()).isNotNull();
  }

  @Test
  @DisplayName("代码里的动作表和数据库里的一样")
  void theTablesOfMovesAreOne() {
    List<String> code = new ArrayList<>(List.of("WRITE  DRAFT"));
    for (DocumentAct act : DocumentAct.values()) {
      for (var state : org.relieflink.platform.document.DocumentState.values()) {
        if (act.from(state)) {
          code.add(act + " " + state + " " + act.to());
        }
      }
    }
    assertThat(
            jdbc.sql("select act || ' ' || from_state || ' ' || to_state from document.move")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(code);
  }
}
