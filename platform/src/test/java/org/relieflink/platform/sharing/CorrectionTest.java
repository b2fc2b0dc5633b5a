package org.relieflink.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.RecordNotes;
import org.relieflink.platform.pool.VeteransList;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.sharing.Corrections.Reported;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;

@DisplayName("更正请求：名单没有改就一直挂在记录上；后来的一批没有这个值了，自己结束，写明是哪一批")
class CorrectionTest extends ServerTest {
  @Autowired HardshipPool pool;
  @Autowired Corrections corrections;

  @Autowired
  @Qualifier("correctionNotes") RecordNotes notes;

  @Autowired ImportDesk desk;
  @Autowired ApplicationEventPublisher events;

  @BeforeAll
  void county(@TempDir Path folder) throws Exception {
    SmallCounty.fillPool(pool, folder);
  }

  @Test
  @DisplayName("没有的记录、没有的项、重复的都不收；说已改以后还挂着；记录撤了就结束")
  void endsByItself() {
    var officer = DemoAccounts.PROSECUTOR;
    String[] record = new String[2];
    long[] batch = new long[1];
    pool.forEachRecord(
        one -> {
          if (!one.contractId().equals("veterans_affairs/veterans")) {
            record[0] = one.recordId();
            record[1] = one.contractId();
          }
        });
    pool.sources().stream()
        .filter(one -> one.contractId().equals(record[1]))
        .forEach(one -> batch[0] = java.util.Objects.requireNonNull(one.batchId()));
    assertRefused(new Reported("没有", "name", "与户口簿不一致"), SharingRefusal.RECORD_UNKNOWN);
    assertRefused(new Reported(record[0], "没有", "与户口簿不一致"), SharingRefusal.FIELD_UNKNOWN);
    assertRefused(new Reported(record[0], "name", " "), SharingRefusal.WORDS_MISSING);
    long id =
        corrections.report(officer, new Reported(record[0], "name", "与户口簿不一致")).orThrow().id();
    assertRefused(new Reported(record[0], "name", "与户口簿不一致"), SharingRefusal.ASKED_ALREADY);
    assertThat(notes.of(officer, record[0])).hasSize(1);
    assertThat(notes.of(officer, record[0]).get(0).text()).contains("姓名", "有更正请求", "等");
    var same =
        new PoolChanged(
            batch[0], record[1], PoolChanged.Kind.IMPORTED, PoolChanged.erased().counts());
    events.publishEvent(same);
    assertThat(state(id)).isEqualTo(ShareState.SENT);
    pool.undo(batch[0], DemoAccounts.CLERK);
    assertThat(pool.findRecord(record[0])).isEmpty();
    assertThat(state(id)).as("a list taken back corrects nothing").isEqualTo(ShareState.SENT);
  }

  @Test
  @DisplayName("部门改了名单，更正请求自己结束，写明是哪一批；部门说没有错的，可以撤回再提")
  void endsWithTheChangedList(@TempDir Path folder) throws Exception {
    var officer = DemoAccounts.PROSECUTOR;
    load(
        VeteransList.asOf("2026年9月30日")
            .row(1, "张三", "800")
            .row(2, "李四", "800")
            .writeTo(folder.resolve("优抚对象名单_9.csv")));
    String record = recordOf("V1");
    long id = corrections.report(officer, new Reported(record, "name", "户口簿上是张山")).orThrow().id();
    load(
        VeteransList.asOf("2026年10月31日")
            .row(1, "张山", "800")
            .row(2, "李四", "800")
            .writeTo(folder.resolve("优抚对象名单_10.csv")));
    // The list stands first; whoever waits for it is told after that.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo(ShareState.CHANGED));
    assertThat(notes.of(officer, record)).isEmpty();
    var steps = corrections.find(officer, Side.ASKER, id).orElseThrow().steps();
    assertThat(steps.get(steps.size() - 1).words()).startsWith("batch-");
  }

  private void load(Path file) {
    var batch =
        pool.importFiles(
                java.util.List.of(file),
                new ImportWish(false, false, true),
                DemoAccounts.CLERK,
                ImportListener.SILENT)
            .get(0);
    if (batch.status() == ImportStatus.CHECKED) {
      desk.accept(batch, true, DemoAccounts.CLERK);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !pool.getImport(batch.id(), DemoAccounts.CLERK).status().running());
    }
  }

  private String recordOf(String certificate) {
    String[] found = new String[1];
    pool.forEachRecord(
        one -> {
          if (one.recordId().endsWith(certificate)) {
            found[0] = one.recordId();
          }
        });
    return java.util.Objects.requireNonNull(found[0]);
  }

  private void assertRefused(Reported wanted, SharingRefusal code) {
    assertThat(corrections.report(DemoAccounts.PROSECUTOR, wanted))
        .isInstanceOfSatisfying(
            org.relieflink.platform.problem.Outcome.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }

  private ShareState state(long id) {
    return corrections.find(DemoAccounts.PROSECUTOR, Side.ASKER, id).orElseThrow().state();
  }
}
