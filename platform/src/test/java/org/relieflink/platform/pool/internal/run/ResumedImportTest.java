package org.relieflink.platform.pool.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.vault.Holder;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("停了的导入从断点接着办：至多重查五千行，结果和没停过一样")
class ResumedImportTest extends StoppedImport {
  @Autowired CleanDesk clean;
  @Autowired List<Holder> holders;
  @Autowired Staging staging;
  @Autowired Clock clock;

  @Test
  @DisplayName("在任何一行倒下：断点以前的行不再写，重查的不到五千行，结果和没停过的一样")
  void goesOnBehindThePoint() {
    for (long row : List.of(500L, 4_500L, 5_000L, 5_500L, 9_500L, 10_000L, 12_000L)) {
      long id = crashed(CHECKING, row);
      long passed = passed(id);
      assertThat(row - passed).as("rows checked again").isBetween(0L, (long) CheckPass.PART);
      Map<Long, String> before = passed == 0 ? Map.of() : written(id);
      pool.run(id, CLERK);
      assertThat(written(id)).as("rows before the point").containsAllEntriesOf(before);
      endsAsUndisturbed(id);
    }
  }

  @Test
  @DisplayName("查完以后倒下：一行也不再查")
  void whatIsCheckedIsNotReadAgain() {
    long id = crashed("和数据池里的比一比", 0);
    Map<Long, String> before = written(id);
    pool.run(id, CLERK);
    assertThat(written(id)).isEqualTo(before);
    endsAsUndisturbed(id);
  }

  @Test
  @DisplayName("接着办又倒下，再接着办")
  void aSecondCrash() {
    long id = crashed(CHECKING, 6_000);
    again(id);
    assertThatThrownBy(
            () ->
                run.run(
                    id, CLERK, new Watched(done -> crashIf(done == 5_500)))) // 10,500 of the file
        .isInstanceOf(Crash.class);
    assertThat(passed(id)).isEqualTo(10_000);
    recover.run(null);
    pool.run(id, CLERK);
    endsAsUndisturbed(id);
  }

  private static void crashIf(boolean now) {
    if (now) {
      throw new Crash();
    }
  }

  @Test
  @DisplayName("合同、文件的样子或清理的步骤变了，暂存表少了一行或不在了：从头查，结果一样")
  void anythingElseBeginsAnew() {
    for (String change :
        List.of(
            "update pool.checkpoint set basis = '\\x00' where batch_id = :id",
            "delete from pool.staging_:id where row_no = 77",
            "truncate pool.staging_:id",
            "drop table pool.staging_fault_:id",
            "update pool.checkpoint set row_no = row_no - 1 where batch_id = :id")) {
      long id = crashed(CHECKING, 7_500);
      Map<Long, String> before = written(id);
      jdbc.sql(change.replace(":id", String.valueOf(id))).update();
      pool.run(id, CLERK);
      assertThat(written(id).values()).as(change).doesNotContainAnyElementsOf(before.values());
      endsAsUndisturbed(id);
    }
  }

  @Test
  @DisplayName("点了头的批次重查到一半倒下：半份暂存不会入库")
  void halfOfAnAcceptedListStaysOut() {
    long id = crashed(CHECKING, 7_500);
    jdbc.sql("update pool.batch set accepted = true where id = ?").param(id).update();
    pool.run(id, CLERK);
    assertThat(status(id)).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(desk.get(id, CLERK).counts().read()).isEqualTo(LongList.ROWS);
    assertThat(traces(id)).isZero();
    pool.undo(id, CLERK);
  }

  @Test
  @DisplayName("服务自己停下的：查过的留着，接着办")
  void aStopKeeps() {
    long id = crashed(CHECKING, 500);
    again(id);
    Watched stopping =
        new Watched(done -> {}) {
          @Override
          public boolean cancelled() {
            return stopping();
          }

          @Override
          public boolean stopping() {
            return now >= 6_000;
          }
        };
    assertThatThrownBy(() -> run.run(id, CLERK, stopping)).isInstanceOf(JobCancelled.class);
    assertThat(status(id)).isEqualTo(ImportStatus.INTERRUPTED);
    assertThat(passed(id)).isEqualTo(5_000);
    pool.run(id, CLERK);
    endsAsUndisturbed(id);
  }

  @Test
  @DisplayName("服务死掉又起来：后台的导入自己接着办，在原来的人名下")
  void theStartGoesOn() {
    long id = crashed(CHECKING, 7_500);
    long job =
        jdbc.sql(
                "insert into job.job (kind, title, officer, officer_name, role, state, submitted_at)"
                    + " values ('pool-import', '断电', 'YX0101', '周书记员', 'CLERK', 'INTERRUPTED',"
                    + " now()) returning id")
            .query(Long.class)
            .single();
    jdbc.sql("update pool.batch set job_id = ?, status = 'CHECKING' where id = ?")
        .params(job, id)
        .update();
    recover.run(null);
    resume.round();
    checkedWithin(id, HALF_A_MINUTE);
    assertThat(desk.get(id, CLERK).jobId()).isNotEqualTo(job);
    endsAsUndisturbed(id);
  }

  private long cleaned() {
    ImportBatch batch = pool.importFiles(List.of(list), ask(), CLERK, ImportListener.SILENT).get(0);
    clean.edit(batch, new EditOrder(0, "state", null, List.of(), List.of("正常"), "在享"), CLERK);
    return batch.id();
  }

  @Test
  @DisplayName("清理过的名单重查到一半倒下：清理过的格一格不少，一格不重")
  void mendedCellsAreWhole() {
    long whole = cleaned();
    again(whole);
    pool.run(whole, CLERK);
    Map<String, Object> wanted = state(whole);
    assertThat(String.valueOf(wanted.get("mended"))).startsWith(LongList.ROWS + " ");
    long id = cleaned();
    again(id);
    assertThatThrownBy(() -> run.run(id, CLERK, new Watched(done -> crashIf(done == 8_500))))
        .isInstanceOf(Crash.class);
    assertThat(passed(id)).isEqualTo(5_000);
    recover.run(null);
    pool.run(id, CLERK);
    assertThat(state(id)).isEqualTo(wanted);
    desk.discard(desk.get(id, CLERK), CLERK);
    desk.discard(desk.get(whole, CLERK), CLERK);
  }

  @Test
  @DisplayName("办完的批次留下的暂存，启动时删去；停着的留一周")
  void leftoversGo() {
    long id = crashed(CHECKING, 7_500);
    staging.sweep(clock.instant());
    assertThat(traces(id)).isEqualTo(3);
    staging.sweep(clock.instant().plus(Duration.ofDays(8)));
    assertThat(traces(id)).isZero();
    long ended = crashed(CHECKING, 7_500);
    jdbc.sql("update pool.batch set status = 'CANCELLED' where id = ?").param(ended).update();
    recover.run(null);
    assertThat(traces(ended)).isZero();
  }

  private void eraseNobody() {
    holders.stream()
        .filter(holder -> holder.columns().contains("pool.record.sealed"))
        .forEach(holder -> holder.forget(Set.of(-1L)));
  }

  @Test
  @DisplayName("停着的时候销毁过谁的钥匙：从头查，不拿旧密文入库")
  void anErasureTakesWhatWaits() {
    long id = crashed(CHECKING, 7_500);
    eraseNobody();
    assertThat(traces(id)).isZero();
    again(id);
    run.run(id, CLERK, new Watched(done -> {}));
    endsAsUndisturbed(id);
  }

  @Test
  @DisplayName("正办着的时候销毁过谁的钥匙：入库以前从头再查一遍，一行不少")
  void anErasureMeanwhileIsCheckedAnew() {
    long id = crashed(CHECKING, 7_500);
    jdbc.sql("update pool.batch set accepted = true where id = ?").param(id).update();
    again(id);
    List<Long> began = new ArrayList<>();
    run.run(id, CLERK, new Watched(done -> eraseOnce(done, began)));
    assertThat(status(id)).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(began).as("each row was read twice").containsExactly(7_500L, 7_500L);
    assertThat(openable(id)).isPositive();
    pool.undo(id, CLERK);
  }

  private void eraseOnce(long done, List<Long> began) {
    if (done == 7_500) {
      began.add(done);
      if (began.size() == 1) {
        eraseNobody();
      }
    }
  }

  private long openable(long id) {
    return jdbc.sql("select count(*) from pool.record where first_batch = ? and sealed is not null")
        .param(id)
        .query(Long.class)
        .single();
  }
}
