package org.relieflink.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.RecordNotes;
import org.relieflink.platform.screening.SmallCounty;
import org.relieflink.platform.sharing.Corrections.Reported;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DisplayName("更正请求：名单没有改就一直挂在记录上；后来的一批没有这个值了，自己结束，写明是哪一批")
class CorrectionTest extends ServerTest {
  @Autowired HardshipPool pool;
  @Autowired Corrections corrections;
  @Autowired RecordNotes notes;
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
          record[0] = one.recordId();
          record[1] = one.contractId();
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
    assertThat(notes.of(officer, record[0]).get(0).text()).contains("有更正请求", "等");
    var same =
        new PoolChanged(
            batch[0], record[1], PoolChanged.Kind.IMPORTED, PoolChanged.erased().counts());
    events.publishEvent(same);
    assertThat(state(id)).isEqualTo(ShareState.SENT);
    pool.undo(batch[0], DemoAccounts.CLERK);
    assertThat(pool.findRecord(record[0])).isEmpty();
    assertThat(state(id)).isEqualTo(ShareState.CHANGED);
    var steps = corrections.find(officer, Side.ASKER, id).orElseThrow().steps();
    assertThat(steps.get(steps.size() - 1).words()).isEqualTo("batch-" + batch[0]);
    assertThat(notes.of(officer, record[0])).isEmpty();
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
