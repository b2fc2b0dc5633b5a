package org.relieflink.platform.retention.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.incident.PlantedIncident;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.job.JobState;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.retention.Certificate;
import org.relieflink.platform.retention.HeldFor;
import org.relieflink.platform.retention.Hold;
import org.relieflink.platform.retention.KindPreview;
import org.relieflink.platform.retention.NewHold;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.PlantedPast;
import org.relieflink.platform.retention.Retention;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRefusal;
import org.relieflink.platform.retention.RetentionRule;
import org.relieflink.platform.retention.RetentionRuns;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.trail.internal.seal.SealNow;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Planted;
import org.relieflink.proof.CertificateFile;
import org.relieflink.proof.verify.PackFault;
import org.relieflink.proof.verify.PackVerifier;
import org.relieflink.proof.verify.Roots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("按规则销毁守得住：不到日子不动，压住的不动，没有人同意不动，断了接着办，证明改不了")
class RetentionGuardTest extends ServerTest {
  private static final String ONE = SmallCounty.WIFE;
  private static final String OTHER = new Planted(1).people().get(0).number();

  @Autowired private Retention retention;
  @Autowired private RunRetention work;
  @Autowired private Approvals approvals;
  @Autowired private Jobs jobs;
  @Autowired private Blinds blinds;
  @Autowired private DataSource guarded;
  @Autowired private ApplicationContext context;
  private PlantedPast past;
  private RetentionRuns runs;

  @BeforeEach
  void fresh() {
    past = new PlantedPast(jdbc, blinds);
    runs = new RetentionRuns(retention, approvals, jobs);
    past.clear();
  }

  private KindPreview inquiries() {
    return retention.preview(DemoAccounts.ADMINISTRATOR).stream()
        .filter(one -> one.kind() == RetentionKind.INQUIRIES)
        .findFirst()
        .orElseThrow();
  }

  private List<Long> left() {
    return jdbc.sql("select id from inquiry.request order by id").query(Long.class).list();
  }

  private static void refused(Outcome<?> outcome, Enum<?> code) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<?>) outcome).refusal().code()).isEqualTo(code);
  }

  @Test
  @DisplayName("满三年的那一天，一秒也不早：当天零点起算的留着，前一秒起算的销毁")
  void notBeforeItsDay() {
    LocalDate kept = LocalDate.now(RetentionRule.ZONE).minusMonths(36);
    long young = past.inquiry(ONE, PlantedPast.begin(kept));
    refused(retention.propose(DemoAccounts.ADMINISTRATOR, "年度销毁"), RetentionRefusal.NOTHING_DUE);
    assertThat(inquiries().next())
        .as("said on the empty page")
        .isEqualTo(LocalDate.now(RetentionRule.ZONE).plusDays(1));
    past.inquiry(ONE, PlantedPast.begin(kept).minusSeconds(1));
    past.inquiry(OTHER, PlantedPast.begin(kept).minusYears(9));
    assertThat(inquiries().rows()).isEqualTo(2);
    runs.done("年度销毁");
    assertThat(left()).containsExactly(young);
    assertThat(jdbc.sql("select count(*) from inquiry.told").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("留存令压得住：一类的、一个人的；同意以后才设的也压得住，证明写明；结束了才销毁")
  void holds() {
    past.inquiry(ONE, PlantedPast.begin(LocalDate.of(2020, 1, 1)));
    past.inquiry(OTHER, PlantedPast.begin(LocalDate.of(2020, 1, 2)));
    Hold kind =
        retention
            .hold(DemoAccounts.CHIEF, new NewHold(RetentionKind.INQUIRIES, "", "巡视要看"))
            .orThrow();
    assertThat(inquiries().held()).isEqualTo(Map.of(HeldFor.LEGAL_HOLD, 2L));
    refused(retention.propose(DemoAccounts.ADMINISTRATOR, "年度销毁"), RetentionRefusal.NOTHING_DUE);
    retention.end(DemoAccounts.CHIEF, kind.id(), "看完了").orThrow();
    Plan plan = runs.agreed("年度销毁");
    retention.hold(DemoAccounts.PROSECUTOR, new NewHold(null, ONE, "本人起诉")).orThrow();
    assertThat(runs.run(plan)).isEqualTo(JobState.DONE);
    assertThat(left()).as("the one held").hasSize(1);
    Certificate.Outcome said =
        retention
            .certificate(DemoAccounts.CHIEF, plan.id())
            .orThrow()
            .certificate()
            .outcomes()
            .get(0);
    assertThat(said)
        .returns(1L, Certificate.Outcome::deleted)
        .returns(1L, Certificate.Outcome::held);
  }

  @Test
  @DisplayName("有数据安全事件没有结束：提不了；已经同意的也停下来，一行不少")
  void openIncident() {
    past.inquiry(ONE, PlantedPast.begin(LocalDate.of(2020, 1, 1)));
    Plan plan = runs.agreed("年度销毁");
    PlantedIncident.of(jdbc, DemoAccounts.CHIEF.unit());
    refused(retention.propose(DemoAccounts.ADMINISTRATOR, "再来"), RetentionRefusal.INCIDENT_OPEN);
    assertThat(runs.run(plan)).isEqualTo(JobState.REFUSED);
    assertThat(left()).hasSize(1);
    assertThat(inquiries().held()).isEqualTo(Map.of(HeldFor.OPEN_INCIDENT, 1L));
  }

  /** Stops, as a kill would, when the first chunk is done. */
  private static final class Killed implements JobProgress {
    private int chunks;

    @Override
    public void phase(String text, long total) {}

    @Override
    public void done(long count) {}

    @Override
    public void resultAt(String path) {}

    @Override
    public boolean cancelled() {
      return chunks++ >= 1;
    }
  }

  @Test
  @DisplayName("办到一半断了：办完的一批真办完，没办的一行没动；接着办完，每一行在证明里只算一次")
  void killed() {
    int many = RunRetention.CHUNK * 2 + 100;
    past.inquiries(many);
    Plan plan = runs.agreed("年度销毁");
    jdbc.sql(
            """
            do $$ begin
              set local session_replication_role = replica;
              update approval.request set state = 'used' where subject = 'retention-%1$d';
              insert into retention.run
                select %1$d, id, asker, asker_name, now() from approval.request
                where subject = 'retention-%1$d';
            end $$
            """
                .formatted(plan.id()))
        .update();
    assertThatThrownBy(() -> work.run(DemoAccounts.ADMINISTRATOR, plan, new Killed()))
        .isInstanceOf(JobCancelled.class);
    assertThat(left()).hasSize(many - RunRetention.CHUNK);
    assertThat(retention.certificate(DemoAccounts.CHIEF, plan.id()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(runs.run(plan)).isEqualTo(JobState.DONE);
    assertThat(left()).isEmpty();
    Certificate paper =
        retention.certificate(DemoAccounts.CHIEF, plan.id()).orThrow().certificate();
    assertThat(paper.outcomes().get(0).deleted()).isEqualTo(many);
    assertThat(paper.tree().leaves()).isEqualTo(many);
    assertThat(paper.tree().sm3()).isEqualTo(plan.lines().get(0).root());
    refused(retention.run(DemoAccounts.ADMINISTRATOR, plan.id()), RetentionRefusal.ENDED);
  }

  @Test
  @DisplayName("同意的就是这些行：没有人同意不能办；提的人自己同意不算；计划里换了一行，授权作废")
  void boundToContent() {
    past.inquiry(ONE, PlantedPast.begin(LocalDate.of(2020, 1, 1)));
    long spared = past.inquiry(OTHER, PlantedPast.begin(LocalDate.now(RetentionRule.ZONE)));
    Plan alone = retention.propose(DemoAccounts.ADMINISTRATOR, "年度销毁").orThrow();
    refused(retention.run(DemoAccounts.ADMINISTRATOR, alone.id()), ApprovalRefusal.NOT_GRANTED);
    Plan plan = runs.agreed("年度销毁");
    jdbc.sql(
            """
            do $$ begin
              set local session_replication_role = replica;
              update retention.item set row_id = %d where plan_id = %d;
            end $$
            """
                .formatted(spared, plan.id()))
        .update();
    refused(retention.run(DemoAccounts.ADMINISTRATOR, plan.id()), ApprovalRefusal.CONTENT_CHANGED);
    assertThat(left()).hasSize(2);
  }

  @Test
  @DisplayName("第二道墙：程序自己也删不掉、改不了计划、写不了假证明，没有同意的计划结算不了")
  void secondWall() {
    long row = past.inquiry(ONE, PlantedPast.begin(LocalDate.of(2020, 1, 1)));
    Plan plan = retention.propose(DemoAccounts.ADMINISTRATOR, "年度销毁").orThrow();
    JdbcClient server = JdbcClient.create(guarded);
    for (String attack :
        List.of(
            "delete from inquiry.request",
            "delete from inquiry.told",
            "update retention.item set outcome = 'DELETED', at = now()",
            "delete from retention.item",
            "update retention.line set rows = 2",
            "insert into retention.item (plan_id, kind, row_id, since, subjects, digest) values ("
                + plan.id()
                + ", 'HITS', 1, now(), '{}', repeat('0', 16))",
            "insert into retention.run values (" + plan.id() + ", 1, 'GL0001', '孙', now())",
            "insert into retention.certificate values ("
                + plan.id()
                + ", '{}', repeat('0', 64), repeat('0', 64), 0, 1, now())",
            "select retention.settle("
                + plan.id()
                + ", 'INQUIRIES', array["
                + row
                + "], 'DELETED')",
            "truncate retention.plan")) {
      assertThatThrownBy(() -> server.sql(attack).query().listOfRows())
          .as(attack)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .message()
          .containsAnyOf(
              "refused", "permission denied", "not being carried out", "agreed", "ended");
    }
    assertThat(left()).containsExactly(row);
  }

  @Test
  @DisplayName("证明不要服务器就能验；证明改一个字、摘要少一行，重做清单也验不过；里面没有一个人")
  void certificate(@TempDir Path folder) throws IOException {
    past.inquiry(ONE, PlantedPast.begin(LocalDate.of(2020, 1, 1)));
    past.inquiry(OTHER, PlantedPast.begin(LocalDate.of(2020, 1, 2)));
    Plan plan = runs.done("年度销毁");
    SealNow.all(context);
    Path zip =
        Files.write(
            folder.resolve("certificate.zip"),
            retention.pack(DemoAccounts.AUDITOR, plan.id()).orThrow());
    assertThat(PackVerifier.verify(zip, new Roots(), Roots.Keys.NONE))
        .returns(List.of(), verdict -> verdict.faults())
        .returns(4L, verdict -> verdict.proven());
    String paper = BentPack.text(zip, CertificateFile.NAME);
    assertThat(paper)
        .contains("XH-", "GL0001", "GL0002", "INQUIRIES")
        .doesNotContain(ONE, blinds.name(ONE), "402X");
    Path forged = folder.resolve("forged.zip");
    BentPack.bend(zip, forged, CertificateFile.NAME, text -> text.replace("年度销毁", "年度清理"));
    assertThat(faults(forged)).containsExactly(PackFault.Kind.CERTIFICATE_WRONG);
    BentPack.bend(
        zip, forged, CertificateFile.DIGESTS, text -> text.substring(text.indexOf('\n') + 1));
    assertThat(faults(forged)).containsExactly(PackFault.Kind.CERTIFICATE_WRONG);
    try (ZipFile whole = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      assertThat(whole.stream().map(Object::toString)).contains("README.txt", "roots.txt");
    }
  }

  private static List<PackFault.Kind> faults(Path zip) throws IOException {
    return PackVerifier.verify(zip, new Roots(), Roots.Keys.NONE).faults().stream()
        .map(PackFault::kind)
        .toList();
  }
}
