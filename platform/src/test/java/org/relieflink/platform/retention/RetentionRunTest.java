package org.relieflink.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Planted;
import org.relieflink.platform.vault.Subjects;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("按规则销毁：到期的真没有了，没到期的、压住的一个不少，证明对得上")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionRunTest extends ServerTest {
  @Autowired private HardshipPool pool;
  @Autowired private Screening screening;
  @Autowired private Retention retention;
  @Autowired private Approvals approvals;
  @Autowired private Jobs jobs;
  @Autowired private Blinds blinds;
  @Autowired private Subjects subjects;
  private final Planted planted = new Planted(30);
  private final Planted.Someone gone = planted.people().get(1);
  private final Planted.Someone held = planted.people().get(2);
  private final Planted.Someone young = planted.people().get(4);
  private final Planted.Someone other = planted.people().get(12);
  private PlantedPast past;
  private RetentionRuns runs;
  private long batch;
  private long goneSubject;
  private Plan plan;

  @BeforeAll
  void longAgo(@TempDir Path folder) throws IOException {
    past = new PlantedPast(jdbc, blinds);
    runs = new RetentionRuns(retention, approvals, jobs);
    Path list = Files.writeString(folder.resolve("建档立卡低收入户_202611.csv"), planted.lowIncome());
    pool.importFiles(List.of(list), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT);
    batch = jdbc.sql("select max(id) from pool.batch").query(Long.class).single();
    Path parties = SmallCounty.writeList(folder, "case.csv", planted.parties());
    screening.takeList(parties, SmallCounty.today(), DemoAccounts.CLERK).orThrow();
    for (int i = 0; i < 2; i++) {
      var run = screening.startRun(null, DemoAccounts.CLERK).orThrow();
      assertThat(screening.await(run.runId(), Duration.ofMinutes(2)).published()).isTrue();
    }
    goneSubject = subject(gone);
    past.left(goneSubject, 4);
    past.left(subject(held), 4);
    past.left(subject(young), 2);
    retention.hold(DemoAccounts.PROSECUTOR, new NewHold(null, held.number(), "申诉复查在办")).orThrow();
    past.formerLead(goneSubject);
    jdbc.sql("update pool.file set uploaded_at = now() - interval '5 years'").update();
  }

  private long subject(Planted.Someone one) {
    return jdbc.sql("select id from pool.person where number_key = any(?)")
        .param(blinds.all(org.relieflink.platform.vault.Use.NUMBER, one.number()))
        .query(Long.class)
        .single();
  }

  private long count(String where) {
    return jdbc.sql("select count(*) from " + where).query(Long.class).single();
  }

  @Test
  @Order(1)
  @DisplayName("到期的只有离开名单满三年、没有留存令的人；留存令连这个人所在的原件一起压住；还在名单上的不算")
  void onlyWhatIsDue() {
    Map<RetentionKind, KindPreview> preview =
        retention.preview(DemoAccounts.ADMINISTRATOR).stream()
            .collect(Collectors.toMap(KindPreview::kind, one -> one));
    assertThat(preview.get(RetentionKind.RECORDS))
        .returns(1L, KindPreview::rows)
        .returns(1L, KindPreview::persons)
        .returns(Map.of(HeldFor.LEGAL_HOLD, 1L), KindPreview::held);
    assertThat(preview.get(RetentionKind.ORIGINALS))
        .returns(0L, KindPreview::rows)
        .returns(Map.of(HeldFor.LEGAL_HOLD, 1L), KindPreview::held); // the held person stands in it
    assertThat(preview.get(RetentionKind.LEADS).rows()).isEqualTo(1);
    assertThat(preview.get(RetentionKind.HITS).rows()).as("runs of today").isZero();
    assertThat(preview.get(RetentionKind.HITS).next()).isAfter(SmallCounty.today().plusYears(2));
    assertThat(preview.get(RetentionKind.TRAIL).rows()).isZero();
  }

  @Test
  @Order(2)
  @DisplayName("执行以后：行没有了，查不到这个人，密钥销毁了；别人、没满期的、有留存令的都还在")
  void reallyGone() {
    long records = count("pool.record");
    plan = runs.done("年度销毁");
    assertThat(count("pool.record")).isEqualTo(records - 1);
    assertThat(count("pool.record where subject = " + goneSubject)).isZero();
    assertThat(count("pool.person where id = " + goneSubject)).isZero();
    assertThat(count("supervision.lead where not is_current")).isZero();
    assertThat(pool.personsOf(gone.number())).isEmpty();
    assertThat(pool.personsOf(other.number())).hasSize(1);
    assertThat(subjects.isDestroyed(goneSubject)).isTrue();
    for (Planted.Someone kept : List.of(held, young, other)) {
      assertThat(subjects.isDestroyed(subject(kept))).as("%s", kept.birth()).isFalse();
    }
    assertThat(retention.certificate(DemoAccounts.AUDITOR, plan.id()).orThrow().certificate())
        .returns(1, Certificate::secrets)
        .returns(2L, one -> one.tree().leaves());
  }

  @Test
  @Order(3)
  @DisplayName("碰撞、索引、再整建一次，都不会把人带回来；同一个人再报来是新的人")
  void notBroughtBack(@TempDir Path folder) throws IOException {
    var run = screening.startRun(null, DemoAccounts.CLERK).orThrow();
    assertThat(screening.await(run.runId(), Duration.ofMinutes(2)).published()).isTrue();
    assertThat(count("pool.record where subject = " + goneSubject)).isZero();
    pool.forEachRecord(record -> assertThat(record.name()).isNotEqualTo(gone.name()));
    Path again =
        Files.writeString(folder.resolve("建档立卡低收入户_202612.csv"), planted.lowIncome() + "\r\n");
    pool.importFiles(List.of(again), ImportWish.PLAIN, DemoAccounts.CLERK, ImportListener.SILENT);
    assertThat(pool.personsOf(gone.number())).hasSize(1);
    assertThat(subject(gone)).isNotEqualTo(goneSubject);
  }

  @Test
  @Order(4)
  @DisplayName("结束过的记录按规则销毁了的批次，不能再撤销：撤也回不到从前")
  void notUndone() {
    long later = jdbc.sql("select max(id) from pool.batch").query(Long.class).single();
    pool.undo(later, DemoAccounts.CLERK);
    try {
      pool.undo(batch, DemoAccounts.CLERK);
      assertThat(false).as("undone").isTrue();
    } catch (RefusedException refused) {
      assertThat(refused.refusal().code()).isEqualTo(PoolRefusal.RECORDS_ENDED_BY_RULE);
    }
  }

  @Test
  @Order(5)
  @DisplayName("旧命中：没有人判断过、案件没有意见的才销毁；判断过的、有意见的、等人同意看的都压住")
  void formerHits() {
    past.formerHits(4);
    List<Long> hits = jdbc.sql("select id from screening.hit order by id").query(Long.class).list();
    long decided = hits.get(0);
    long inWork = hits.get(1);
    long carried = hits.get(2); // decided on in an earlier run
    jdbc.sql("update screening.hit set state = 'same' where id = ?").param(carried).update();
    jdbc.sql(
            """
            insert into screening.disposition (hit_id, party_id, record_id, verdict, reason,
              fingerprint, officer, officer_name, decided_at, idempotency_key)
            select id, party_id, record_id, 'same', '', fingerprint, 'YX0217', '林', now(), 'k'
            from screening.hit where id = ?
            """)
        .param(decided)
        .update();
    jdbc.sql(
            """
            insert into opinion.candidate (party_id, name, created_at, created_by, place)
            select party_id, '某*', now(), 'YX0217', '990123' from screening.hit where id = ?
            """)
        .param(inWork)
        .update();
    long party =
        jdbc.sql("select party_id from screening.hit where id = ?")
            .param(inWork)
            .query(Long.class)
            .single();
    runs.done("旧命中");
    assertThat(count("screening.hit where id = " + decided)).isEqualTo(1);
    assertThat(count("screening.hit where party_id = " + party)).isPositive();
    assertThat(count("screening.hit where id = " + carried)).isEqualTo(1);
    assertThat(
            count(
                "screening.hit h where not is_current and party_id <> %d and id <> %d"
                    .formatted(party, carried)))
        .as("all others but the decided one")
        .isEqualTo(1);
    assertThat(screening.findPartyByNumber("PL-6", DemoAccounts.PROSECUTOR)).isPresent();
  }

  private KindPreview originals() {
    return retention.preview(DemoAccounts.ADMINISTRATOR).stream()
        .filter(one -> one.kind() == RetentionKind.ORIGINALS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(6)
  @DisplayName("原件：名单不用了才销毁；文件从盘上消失，登记还在，打开说已销毁")
  void originalsGo() throws Exception {
    retention.end(DemoAccounts.CHIEF, 1, "复查办结").orThrow();
    assertThat(originals().held()).isEqualTo(Map.of(HeldFor.IN_USE, 1L));
    jdbc.sql(
            "update pool.record set known_to = now(), ended_by = first_batch where known_to is null")
        .update();
    assertThat(originals().rows()).isEqualTo(1);
    List<String> stored =
        jdbc.sql("select stored_as from pool.file order by id").query(String.class).list();
    Path folder = dataFolder().resolve("uploads");
    assertThat(folder.resolve(stored.get(0))).exists();
    runs.done("旧原件");
    assertThat(folder.resolve(stored.get(0))).doesNotExist();
    assertThat(folder.resolve(stored.get(stored.size() - 1))).exists();
    assertThat(count("pool.file")).isEqualTo(stored.size());
    assertThat(count("pool.file where file_key is null")).isEqualTo(1);
  }
}
