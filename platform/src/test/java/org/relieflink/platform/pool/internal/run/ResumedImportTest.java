package org.relieflink.platform.pool.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.job.JobStopped;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.store.Attempts;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.vault.Holder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

@DisplayName("停了的导入从断点接着办：至多重查一万行，结果和没停过一样")
class ResumedImportTest extends ServerTest {
  private static final Officer CLERK = DemoAccounts.CLERK;
  private static final String CHECKING = "核对每一行";
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  @Autowired HardshipPool pool;
  @Autowired ReceiveUpload upload;
  @Autowired ImportDesk desk;
  @Autowired CleanDesk clean;
  @Autowired RunImport run;
  @Autowired RecoverImports recover;
  @Autowired ResumeImports resume;
  @Autowired Attempts attempts;
  @Autowired Staging staging;
  @Autowired LeftImports left;
  @Autowired List<Holder> holders;
  @Autowired ConfigurableApplicationContext context;
  @Autowired Clock clock;
  @TempDir static Path folder;

  private Path list;
  private Map<String, Object> undisturbed;

  @BeforeAll
  void undisturbed() throws IOException {
    list = LongList.write(folder);
    jdbc.sql("create schema trial").update();
    jdbc.sql("grant usage on schema trial to relief_app").update();
    letGo(false);
    ImportBatch batch = pool.importFiles(List.of(list), ask(), CLERK, ImportListener.SILENT).get(0);
    assertThat(batch.status()).isEqualTo(ImportStatus.CHECKED);
    undisturbed = state(batch.id());
    desk.discard(batch, CLERK);
    assertThat(traces(batch.id())).isZero();
  }

  @AfterEach
  void untouched() {
    jdbc.sql("drop trigger if exists trial on pool.checkpoint").update();
  }

  /** The check is looked at before anything goes in. */
  private static ImportWish ask() {
    return new ImportWish(true, true, false);
  }

  /** Everything a check leaves, without what is new each time (ciphertexts). */
  private Map<String, Object> state(long id) {
    Map<String, Object> state = new TreeMap<>();
    state.put(
        "rows",
        jdbc.sql(
                "select md5(string_agg(s::text, '|' order by sheet, row_no)) from (select sheet,"
                    + " row_no, good, record_id, household, person_id, content, name_birth,"
                    + " phone_key, sealed is null as same from pool.staging_"
                    + id
                    + ") s")
            .query(String.class)
            .single());
    state.put("faults", hash("pool.fault", "sheet, row_no, col, reason, shown, detail", id));
    state.put("mended", hash("pool.mended", "sheet, row_no, field, last_seq", id));
    state.put("fields", hash("pool.field_count", "field, filled, faulty", id));
    state.put(
        "counts",
        jdbc.sql(
                "select rows_read, rows_skipped, rows_good, rows_bad, rows_new, rows_repeated,"
                    + " rows_known from pool.batch where id = ?")
            .param(id)
            .query()
            .singleRow());
    return state;
  }

  private String hash(String table, String columns, long id) {
    return String.valueOf(
        jdbc.sql(
                "select count(*) || ' ' || coalesce(md5(string_agg(s::text, '|' order by s::text)), '')"
                    + " from (select %s from %s where batch_id = ?) s".formatted(columns, table))
            .param(id)
            .query(String.class)
            .single());
  }

  /** Staging tables and points of a batch. */
  private long traces(long id) {
    return jdbc.sql(
            "select (select count(*) from pg_tables where schemaname = 'pool' and tablename in"
                + " ('staging_' || ?, 'staging_fault_' || ?))"
                + " + (select count(*) from pool.checkpoint where batch_id = ?)")
        .params(id, id, id)
        .query(Long.class)
        .single();
  }

  private long passed(long id) {
    return jdbc.sql("select good + bad + skipped from pool.checkpoint where batch_id = ?")
        .param(id)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Staged rows with the transaction that wrote them: a row written again has another. */
  private Map<Long, String> written(long id) {
    Map<Long, String> found = new TreeMap<>();
    jdbc.sql("select row_no, xmin::text from pool.staging_" + id)
        .query(
            row -> {
              found.put(row.getLong(1), row.getString(2));
            });
    return found;
  }

  private boolean free(long id) {
    return attempts.whileFree(id, () -> {});
  }

  private ImportStatus status(long id) {
    return ImportStatus.valueOf(
        jdbc.sql("select status from pool.batch where id = ?")
            .param(id)
            .query(String.class)
            .single());
  }

  private int resumed(long id) {
    return jdbc.sql("select resumed from pool.batch where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private long newest() {
    return jdbc.sql("select max(id) from pool.batch").query(Long.class).single();
  }

  /** Nothing of ours catches it, as nothing catches a power cut. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Does something when the check, or a phase, has come to this row. */
  private static ImportListener at(String phase, long row, Runnable then) {
    return (name, text, done, total) -> {
      if (text.equals(phase) && done == row) {
        then.run();
      }
    };
  }

  private static void crash() {
    throw new Crash();
  }

  /** Runs until the crash, and says what a start does then. */
  private long crashed(String phase, long row) {
    assertThatThrownBy(
            () ->
                pool.importFiles(
                    List.of(list), ask(), CLERK, at(phase, row, ResumedImportTest::crash)))
        .isInstanceOf(Crash.class);
    long id = newest();
    assertThat(status(id).running()).isTrue();
    recover.run(null);
    assertThat(status(id)).isEqualTo(ImportStatus.INTERRUPTED);
    return id;
  }

  private void endsAsUndisturbed(long id) {
    assertThat(status(id)).isEqualTo(ImportStatus.CHECKED);
    assertThat(state(id)).isEqualTo(undisturbed);
    desk.discard(desk.get(id, CLERK), CLERK);
    assertThat(traces(id)).isZero();
  }

  @Test
  @DisplayName("在任何一行倒下：断点以前的行不再写，重查的不到一万行，结果和没停过的一样")
  void goesOnBehindThePoint() {
    for (long row : List.of(500L, 9_500L, 10_000L, 10_500L, 19_500L, 20_000L, 24_500L)) {
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
    long id = crashed(CHECKING, 12_000);
    again(id);
    assertThatThrownBy(
            () ->
                run.run(
                    id, CLERK, new Watched(done -> crashIf(done == 11_000)))) // 21,000 of the file
        .isInstanceOf(Crash.class);
    assertThat(passed(id)).isEqualTo(20_000);
    recover.run(null);
    pool.run(id, CLERK);
    endsAsUndisturbed(id);
  }

  private static void crashIf(boolean now) {
    if (now) {
      throw new Crash();
    }
  }

  private void again(long id) {
    jdbc.sql("update pool.batch set status = 'WAITING' where id = ?").param(id).update();
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
      long id = crashed(CHECKING, 15_000);
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
    long id = crashed(CHECKING, 15_000);
    jdbc.sql("update pool.batch set accepted = true where id = ?").param(id).update();
    pool.run(id, CLERK);
    assertThat(status(id)).isEqualTo(ImportStatus.PUBLISHED);
    assertThat(desk.get(id, CLERK).counts().read()).isEqualTo(LongList.ROWS);
    assertThat(traces(id)).isZero();
    pool.undo(id, CLERK);
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

  private void checkedWithin(long id, Duration most) {
    await().atMost(most).until(() -> status(id) == ImportStatus.CHECKED);
  }

  @Test
  @DisplayName("写一段的时候连接断了：半分钟内自己接着办，不用人来")
  void connectionLostInAPart() throws IOException {
    inEachPart("if part = 2 then perform pg_terminate_backend(pg_backend_pid()); end if;");
    long id = inBackground();
    await().until(() -> status(id) == ImportStatus.INTERRUPTED);
    assertThat(passed(id)).isEqualTo(10_000);
    checkedWithin(id, HALF_A_MINUTE);
    assertThat(resumed(id)).isEqualTo(1);
    endsAsUndisturbed(id);
  }

  @Test
  @DisplayName("数据库进程被强行结束：缓过来以后自己接着办")
  void databaseKilled() throws IOException {
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
    assertThat(passed(id)).isEqualTo(10_000);
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
          assertThat(passed(id[0])).isEqualTo(10_000);
          pool.run(id[0], CLERK);
          assertThat(status(id[0])).isEqualTo(ImportStatus.CHECKED);
        };
    pool.importFiles(List.of(list), ask(), CLERK, at(CHECKING, 15_000, overtake));
    assertThat(written(id[0])).hasSizeGreaterThan(20_000);
    endsAsUndisturbed(id[0]);
  }

  @Test
  @DisplayName("人叫停的：查过的不留；再来一次就从头查")
  void cancelTakesAway() throws IOException {
    inEachPart("while part = 2 and not trial.free() loop perform pg_sleep(0.05); end loop;");
    long id = inBackground();
    await().until(() -> passed(id) == 10_000);
    desk.cancel(desk.get(id, CLERK), CLERK);
    letGo(true);
    await().until(() -> status(id) == ImportStatus.CANCELLED);
    assertThat(traces(id)).isZero();
    desk.again(desk.get(id, CLERK), CLERK);
    checkedWithin(id, HALF_A_MINUTE);
    endsAsUndisturbed(id);
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
            return now >= 12_000;
          }
        };
    assertThatThrownBy(() -> run.run(id, CLERK, stopping)).isInstanceOf(JobCancelled.class);
    assertThat(status(id)).isEqualTo(ImportStatus.INTERRUPTED);
    assertThat(passed(id)).isEqualTo(10_000);
    pool.run(id, CLERK);
    endsAsUndisturbed(id);
  }

  /** Progress that tells how many rows were done. */
  private static class Watched implements JobProgress {
    private final LongConsumer told;
    private String phase = "";
    long now;

    Watched(LongConsumer told) {
      this.told = told;
    }

    @Override
    public void phase(String text, long total) {
      phase = text;
    }

    @Override
    public void done(long count) {
      if (phase.equals(CHECKING)) {
        now = count;
        told.accept(count);
      }
    }

    @Override
    public void resultAt(@Nullable String path) {
      // nobody asks
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  @Test
  @DisplayName("服务死掉又起来：后台的导入自己接着办，在原来的人名下")
  void theStartGoesOn() {
    long id = crashed(CHECKING, 15_000);
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
    assertThatThrownBy(() -> run.run(id, CLERK, new Watched(done -> crashIf(done == 17_000))))
        .isInstanceOf(Crash.class);
    assertThat(passed(id)).isEqualTo(10_000);
    recover.run(null);
    pool.run(id, CLERK);
    assertThat(state(id)).isEqualTo(wanted);
    desk.discard(desk.get(id, CLERK), CLERK);
    desk.discard(desk.get(whole, CLERK), CLERK);
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
  @DisplayName("办完的批次留下的暂存，启动时删去；停着的留一周")
  void leftoversGo() {
    long id = crashed(CHECKING, 15_000);
    staging.sweep(clock.instant());
    assertThat(traces(id)).isEqualTo(3);
    staging.sweep(clock.instant().plus(Duration.ofDays(8)));
    assertThat(traces(id)).isZero();
    long ended = crashed(CHECKING, 15_000);
    jdbc.sql("update pool.batch set status = 'CANCELLED' where id = ?").param(ended).update();
    recover.run(null);
    assertThat(traces(ended)).isZero();
  }

  @Test
  @DisplayName("人叫停的时候数据库正断着：缓过来以后照样取消，不会自己接着办")
  void cancelInAnOutageIsKept() throws IOException {
    letGo(false);
    inEachPart(
        "while part = 2 and not trial.free() loop perform pg_sleep(0.05); end loop;"
            + " if part = 2 then perform pg_terminate_backend(pg_backend_pid()); end if;");
    long id = inBackground();
    await().until(() -> passed(id) == 10_000);
    desk.cancel(desk.get(id, CLERK), CLERK);
    letGo(true);
    await().atMost(HALF_A_MINUTE).until(() -> !status(id).running() && !left.contains(id));
    assertThat(status(id)).isEqualTo(ImportStatus.CANCELLED);
    assertThat(traces(id)).isZero();
  }

  @Test
  @DisplayName("入库提交了、回话丢了：缓过来以后补告诉别人数据池变了")
  void aLostAnswerIsTold() {
    long id = crashed(CHECKING, 15_000);
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

  private void eraseNobody() {
    holders.stream()
        .filter(holder -> holder.columns().contains("pool.record.sealed"))
        .forEach(holder -> holder.forget(Set.of(-1L)));
  }

  @Test
  @DisplayName("停着的时候销毁过谁的钥匙：从头查，不拿旧密文入库；正办着的不动")
  void anErasureTakesWhatWaits() {
    long id = crashed(CHECKING, 15_000);
    eraseNobody();
    assertThat(traces(id)).isZero();
    again(id);
    run.run(id, CLERK, new Watched(done -> eraseIf(done == 15_000)));
    endsAsUndisturbed(id);
  }

  private void eraseIf(boolean now) {
    if (now) {
      eraseNobody();
    }
  }
}
