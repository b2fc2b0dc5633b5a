package org.relieflink.platform.pool.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportListener;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.ImportWish;
import org.relieflink.platform.pool.internal.store.Attempts;
import org.springframework.beans.factory.annotation.Autowired;

/** 导入停在半路：a list, what a check of it leaves, and how to stop one. */
abstract class StoppedImport extends ServerTest {
  static final Officer CLERK = DemoAccounts.CLERK;
  static final String CHECKING = "核对每一行";
  static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  @Autowired HardshipPool pool;
  @Autowired ImportDesk desk;
  @Autowired RunImport run;
  @Autowired RecoverImports recover;
  @Autowired ResumeImports resume;
  @Autowired Attempts attempts;
  @Autowired LeftImports left;
  @TempDir static Path folder;

  Path list;
  Map<String, Object> undisturbed;

  @BeforeAll
  void undisturbed() throws IOException {
    list = LongList.write(folder);
    ImportBatch batch = pool.importFiles(List.of(list), ask(), CLERK, ImportListener.SILENT).get(0);
    assertThat(batch.status()).isEqualTo(ImportStatus.CHECKED);
    undisturbed = state(batch.id());
    desk.discard(batch, CLERK);
    assertThat(traces(batch.id())).isZero();
  }

  /** The check is looked at before anything goes in. */
  static ImportWish ask() {
    return new ImportWish(true, true, false);
  }

  /** Everything a check leaves, without what is new each time (ciphertexts). */
  Map<String, Object> state(long id) {
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

  String hash(String table, String columns, long id) {
    return String.valueOf(
        jdbc.sql(
                "select count(*) || ' ' || coalesce(md5(string_agg(s::text, '|' order by s::text)), '')"
                    + " from (select %s from %s where batch_id = ?) s".formatted(columns, table))
            .param(id)
            .query(String.class)
            .single());
  }

  /** Staging tables and points of a batch. */
  long traces(long id) {
    return jdbc.sql(
            "select (select count(*) from pg_tables where schemaname = 'pool' and tablename in"
                + " ('staging_' || ?, 'staging_fault_' || ?))"
                + " + (select count(*) from pool.checkpoint where batch_id = ?)")
        .params(id, id, id)
        .query(Long.class)
        .single();
  }

  long passed(long id) {
    return jdbc.sql("select good + bad + skipped from pool.checkpoint where batch_id = ?")
        .param(id)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Staged rows with the transaction that wrote them: a row written again has another. */
  Map<Long, String> written(long id) {
    Map<Long, String> found = new TreeMap<>();
    jdbc.sql("select row_no, xmin::text from pool.staging_" + id)
        .query(
            row -> {
              found.put(row.getLong(1), row.getString(2));
            });
    return found;
  }

  ImportStatus status(long id) {
    return ImportStatus.valueOf(
        jdbc.sql("select status from pool.batch where id = ?")
            .param(id)
            .query(String.class)
            .single());
  }

  int resumed(long id) {
    return jdbc.sql("select resumed from pool.batch where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  long newest() {
    return jdbc.sql("select max(id) from pool.batch").query(Long.class).single();
  }

  /** Nothing of ours catches it, as nothing catches a power cut. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Does something when the check, or a phase, has come to this row. */
  static ImportListener at(String phase, long row, Runnable then) {
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
  long crashed(String phase, long row) {
    assertThatThrownBy(
            () ->
                pool.importFiles(List.of(list), ask(), CLERK, at(phase, row, StoppedImport::crash)))
        .isInstanceOf(Crash.class);
    long id = newest();
    assertThat(status(id).running()).isTrue();
    recover.run(null);
    assertThat(status(id)).isEqualTo(ImportStatus.INTERRUPTED);
    return id;
  }

  void endsAsUndisturbed(long id) {
    assertThat(status(id)).isEqualTo(ImportStatus.CHECKED);
    assertThat(state(id)).isEqualTo(undisturbed);
    desk.discard(desk.get(id, CLERK), CLERK);
    assertThat(traces(id)).isZero();
  }

  void again(long id) {
    jdbc.sql("update pool.batch set status = 'WAITING' where id = ?").param(id).update();
  }

  void checkedWithin(long id, Duration most) {
    await().atMost(most).until(() -> status(id) == ImportStatus.CHECKED);
  }

  /** Progress that tells how many rows were done. */
  static class Watched implements JobProgress {
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
}
