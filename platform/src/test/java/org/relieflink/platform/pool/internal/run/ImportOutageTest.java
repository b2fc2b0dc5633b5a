package org.relieflink.platform.pool.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.job.JobStopped;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.PoolRefusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

@DisplayName("导入的时候断了连接、满了磁盘、被人叫停：接得上，叫停的不接")
class ImportOutageTest extends StoppedImport {
  @Autowired ReceiveUpload upload;
  @Autowired ConfigurableApplicationContext context;

  @BeforeAll
  void trial() {
    jdbc.sql("create schema trial").update();
    jdbc.sql("grant usage on schema trial to relief_app").update();
  }

  @BeforeEach
  void heldBack() {
    letGo(false);
  }

  @AfterEach
  void untouched() {
    jdbc.sql("drop trigger if exists trial on pool.checkpoint").update();
  }

  private boolean free(long id) {
    return attempts.whileFree(id, () -> {});
  }

  /** A trigger on the point of each part; nextval counts also what is rolled back. */
  private void inEachPart(String then) {
    jdbc.sql("drop sequence if exists trial.part").update();
    jdbc.sql("create sequence trial.part").update();
    jdbc.sql(
            """
            create or replace function trial.part() returns trigger language plpgsql
            security definer as $$
            declare part bigint := nextval('trial.part');
            begin %s return new; end $$
            """
                .formatted(then))
        .update();
    jdbc.sql(
            "create trigger trial before insert or update on pool.checkpoint"
                + " for each row execute function trial.part()")
        .update();
  }

  /** A part that waits sees what was committed meanwhile. */
  private void letGo(boolean free) {
    jdbc.sql(
            "create or replace function trial.free() returns boolean language sql volatile as"
                + " 'select %s'".formatted(free))
        .update();
  }

  private long inBackground() throws IOException {
    ReceiveUpload.Part part =
        new ReceiveUpload.Part("优抚对象名单.csv", () -> Files.newInputStream(list));
    return upload.receive(new ReceiveUpload.Request(List.of(part), ask(), null), CLERK).get(0).id();
  }

  @Test
  @DisplayName("写一段的时候连接断了：半分钟内自己接着办，不用人来")
  void connectionLostInAPart() throws IOException {
    inEachPart("if part = 2 then perform pg_terminate_backend(pg_backend_pid()); end if;");
    long id = inBackground();
    await().until(() -> status(id) == ImportStatus.INTERRUPTED);
    assertThat(passed(id)).isEqualTo(5_000);
    checkedWithin(id, HALF_A_MINUTE);
    assertThat(resumed(id)).isEqualTo(1);
    endsAsUndisturbed(id);
  }

  @Test
  @DisplayName("数据库进程被强行结束：缓过来以后自己接着办")
  void databaseKilled() throws IOException {
    // A copied database counts on without logging where its template had logged ahead, until then.
    jdbc.sql("checkpoint").update();
    inEachPart("if part = 2 then perform pg_sleep(60); end if;");
    long id = inBackground();
    await()
        .until(() -> jdbc.sql("select last_value from trial.part").query(Long.class).single() == 2);
    long backend =
        jdbc.sql("select pid from pg_stat_activity where wait_event = 'PgSleep'")
            .query(Long.class)
            .single();
    ProcessHandle.of(backend).orElseThrow().destroyForcibly(); // all of PostgreSQL starts anew
    await().ignoreExceptions().atMost(HALF_A_MINUTE).until(() -> resumed(id) > 0);
    checkedWithin(id, HALF_A_MINUTE);
    endsAsUndisturbed(id);
  }

  @Test
  @DisplayName("磁盘满了：几次不成以后告诉人，说清楚怎么办；腾出地方再来，接着查")
  void diskFull() throws Exception {
    inEachPart("if part > 1 then raise exception 'no space' using errcode = '53100'; end if;");
    long id = inBackground();
    await().until(() -> status(id) == ImportStatus.INTERRUPTED);
    jdbc.sql("update pool.batch set resumed = ? where id = ?")
        .params(ResumeImports.MOST, id)
        .update();
    await().atMost(HALF_A_MINUTE).until(() -> status(id) == ImportStatus.FAILED);
    ImportBatch failed = desk.get(id, CLERK);
    assertThat(failed.refusal()).isEqualTo(PoolRefusal.IMPORT_OUTAGE.name());
    assertThat(pool.refusalOf(failed)).contains("磁盘满了").contains("再来一次");
    assertThat(passed(id)).isEqualTo(5_000);
    Map<Long, String> before = written(id);
    jdbc.sql("drop trigger trial on pool.checkpoint").update();
    desk.again(failed, CLERK);
    checkedWithin(id, HALF_A_MINUTE);
    assertThat(written(id)).containsAllEntriesOf(before);
    endsAsUndisturbed(id);
  }

  @Test
  @DisplayName("办着的批次别人动不了；锁丢了被人接手的，下一段就提交不了，悄悄结束")
  void theOvertakenCommitsNothing() {
    long[] id = new long[1];
    Runnable overtake =
        () -> {
          id[0] = newest();
          assertThat(free(id[0])).isFalse();
          recover.run(null);
          assertThat(status(id[0])).isEqualTo(ImportStatus.CHECKING);
          jdbc.sql(
                  "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                      + " and database = (select oid from pg_database"
                      + " where datname = current_database())")
              .query(Boolean.class)
              .list();
          await().until(() -> free(id[0]));
          recover.run(null);
          assertThat(passed(id[0])).isEqualTo(5_000);
          pool.run(id[0], CLERK);
          assertThat(status(id[0])).isEqualTo(ImportStatus.CHECKED);
        };
    pool.importFiles(List.of(list), ask(), CLERK, at(CHECKING, 7_500, overtake));
    assertThat(written(id[0])).hasSizeGreaterThan(10_000);
    endsAsUndisturbed(id[0]);
  }

  @Test
  @DisplayName("人叫停的：查过的不留；再来一次就从头查")
  void cancelTakesAway() throws IOException {
    inEachPart("while part = 2 and not trial.free() loop perform pg_sleep(0.05); end loop;");
    long id = inBackground();
    await().until(() -> passed(id) == 5_000);
    desk.cancel(desk.get(id, CLERK), CLERK);
    letGo(true);
    await().until(() -> status(id) == ImportStatus.CANCELLED);
    assertThat(traces(id)).isZero();
    desk.again(desk.get(id, CLERK), CLERK);
    checkedWithin(id, HALF_A_MINUTE);
    endsAsUndisturbed(id);
  }

  @Test
  @DisplayName("断电说成停下，接得上；程序的错不是")
  void anOutageIsToldApart() {
    inEachPart("if part > 1 then raise exception 'gone' using errcode = '57P01'; end if;");
    assertThatThrownBy(() -> pool.importFiles(List.of(list), ask(), CLERK, ImportListener.SILENT))
        .isInstanceOf(JobStopped.class);
    assertThat(status(newest())).isEqualTo(ImportStatus.INTERRUPTED);
    assertThat(traces(newest())).isEqualTo(3);
    inEachPartAnother("if part > 1 then raise exception 'wrong' using errcode = '22000'; end if;");
    assertThatThrownBy(() -> pool.importFiles(List.of(list), ask(), CLERK, ImportListener.SILENT))
        .isNotInstanceOf(JobStopped.class);
    assertThat(status(newest())).isEqualTo(ImportStatus.FAILED);
    assertThat(traces(newest())).isZero();
  }

  private void inEachPartAnother(String then) {
    untouched();
    inEachPart(then);
  }

  @Test
  @DisplayName("人叫停的时候数据库正断着：缓过来以后照样取消，不会自己接着办")
  void cancelInAnOutageIsKept() throws IOException {
    inEachPart(
        "while part = 2 and not trial.free() loop perform pg_sleep(0.05); end loop;"
            + " if part = 2 then perform pg_terminate_backend(pg_backend_pid()); end if;");
    long id = inBackground();
    await().until(() -> passed(id) == 5_000);
    desk.cancel(desk.get(id, CLERK), CLERK);
    letGo(true);
    await().atMost(HALF_A_MINUTE).until(() -> !status(id).running() && !left.contains(id));
    assertThat(status(id)).isEqualTo(ImportStatus.CANCELLED);
    assertThat(traces(id)).isZero();
  }

  @Test
  @DisplayName("入库提交了、回话丢了：缓过来以后补告诉别人数据池变了")
  void aLostAnswerIsTold() {
    long id = crashed(CHECKING, 7_500);
    jdbc.sql("update pool.batch set accepted = true where id = ?").param(id).update();
    pool.run(id, CLERK);
    List<Object> told = new CopyOnWriteArrayList<>();
    ApplicationListener<PayloadApplicationEvent<?>> listener = new Told(told);
    context.addApplicationListener(listener);
    left.add(id, CLERK);
    resume.round();
    await().until(() -> !left.contains(id));
    assertThat(told).hasSize(1);
    assertThat(((PoolChanged) told.get(0)).kind()).isEqualTo(PoolChanged.Kind.IMPORTED);
    context.removeApplicationListener(listener);
    pool.undo(id, CLERK);
  }

  private record Told(List<Object> told)
      implements ApplicationListener<PayloadApplicationEvent<?>> {
    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
      if (event.getPayload() instanceof PoolChanged) {
        told.add(event.getPayload());
      }
    }
  }
}
