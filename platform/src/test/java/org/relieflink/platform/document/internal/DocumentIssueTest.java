package org.relieflink.platform.document.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relieflink.platform.document.DocumentSamples.CHECKER;
import static org.relieflink.platform.document.DocumentSamples.CHIEF;
import static org.relieflink.platform.document.DocumentSamples.WRITER;

import java.nio.file.Files;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.law.RuleFile;
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
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;

@DisplayName("文书的号和签章：号不断、不重；跨了半夜、换了签章、改了名称都不会错")
class DocumentIssueTest extends DocumentHouse {
  private static final int THREADS = 8;

  /** {@code -Ddocument.race=150} for more; one officer drafts two hundred a day. */
  private static final int PAPERS = Integer.getInteger("document.race", 60);

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
            }),
        settings);
  }

  @Test
  @DisplayName("签章的设备不回应：不等下去，不签发，不用掉号")
  void aSilentSeal() {
    Document paper = DocumentSamples.checked(documents, 2_700);
    int before = numbers().size();
    CountDownLatch never = new CountDownLatch(1);
    DocumentSettings hasty =
        new DocumentSettings("", "", null, null, List.of(), Duration.ofMillis(50));
    Signers silent = new Signers(List.of(waiting(never)), hasty);
    assertThatThrownBy(
            () -> over(guarded, silent).act(CHIEF, paper.id(), DocumentSamples.issue(paper)))
        .isInstanceOf(RefusedException.class);
    never.countDown();
    assertThat(numbers()).hasSize(before);
    assertThat(fault(paper.id())).isEqualTo("FINE CHECKED");
  }

  private DocumentSigner waiting(CountDownLatch until) {
    return new DocumentSigner() {
      @Override
      public Signed sign(String text) {
        try {
          until.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
        return signers.sign(text);
      }

      @Override
      public boolean verifies(String text, Signed signed) {
        return signers.verifies(text, signed);
      }
    };
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
    Signers both = new Signers(List.of(testSigner, office), settings);
    assertThat(both.sign("某号").legal()).isTrue();
    assertThat(both.verifies("某号", signed)).isTrue();
    Path lost = folder.resolve("lost.key");
    TestSigner without =
        new TestSigner(new DocumentSettings("", "", null, lost, List.of(), Duration.ZERO), server);
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
  @DisplayName("样式换了：签发了的还是从前的样子；没有签发的，再存一版就照新的；不在新样式里的项，修改的页面先说")
  void aFormThatWasChanged(@TempDir Path folder) throws Exception {
    Document issued = DocumentSamples.issued(documents, 2_800);
    Document checked = DocumentSamples.checked(documents, 2_801);
    String shipped =
        new ClassPathResource("document/forms/decision.yaml").getContentAsString(UTF_8);
    String changed =
        shipped
            .replace("version: \"2026.1\"", "version: \"2026.2\"")
            .replace("决定如下：", "特决定如下：")
            .replaceAll("(?m)^.*method.*\\R?", "");
    Files.writeString(folder.resolve("decision.yaml"), changed);
    String place = folder.toUri().toString().replaceAll("/$", "");
    FormBook own = new FormBook(place, new DefaultResourceLoader());
    Documents house = over(new Ground(guarded, signers, clock, rules, own));
    var rows = new DocumentRows(guarded, reach, vault);
    var read = new ReadPaper(rows, own, signers, check);
    assertThat(words(read, issued)).contains("决定如下：").doesNotContain("特决定如下");
    assertThat(read.leftOut(checked)).containsExactly("发放方式");
    Map<String, String> fields = DocumentSamples.decision(2_801);
    fields.remove("method");
    Document second = house.write(WRITER, checked.id(), 2, fields).orThrow();
    assertThat(words(read, second)).contains("特决定如下");
    assertThat(read.leftOut(second)).isEmpty();
  }

  private static String words(ReadPaper read, Document document) {
    return String.join("", read.full(read.open(document).orThrow()).texts());
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
}
