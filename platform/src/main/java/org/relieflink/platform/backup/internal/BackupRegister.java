package org.relieflink.platform.backup.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.backup.BackupKind;
import org.relieflink.platform.backup.BackupMade;
import org.relieflink.platform.backup.CopyRecord;
import org.relieflink.platform.backup.DrillRecord;
import org.relieflink.platform.backup.DrillReport;
import org.relieflink.platform.backup.DrillReport.State;
import org.relieflink.platform.backup.DrillStep;
import org.relieflink.platform.trail.CommandTrail;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 登记簿：命令写，页面读。 Register of copies and drills. Commands write it as the server itself, each row
 * together with its entry on the trail.
 */
public final class BackupRegister {
  private final JdbcClient jdbc;
  private final TransactionTemplate together;
  private final Trail trail;
  private final Clock clock;

  /** Over connections of the owner. */
  public BackupRegister(DataSource source, Clock clock) {
    this.jdbc = JdbcClient.create(source);
    this.together = new TransactionTemplate(new DataSourceTransactionManager(source));
    this.trail = CommandTrail.over(source, clock);
    this.clock = clock;
  }

  private void asServer(Runnable act) {
    together.executeWithoutResult(
        transaction -> {
          jdbc.sql("select set_config('relief.line', 'system', true)").query(String.class).single();
          act.run();
        });
  }

  /** No officer is signed in at a command: what is known is the account of the operating system. */
  private void note(TrailNote note) {
    trail.record(Officer.SYSTEM, note.because(System.getProperty("user.name", "")));
  }

  /** A copy is begun: on the trail, whatever becomes of it. */
  public void begun(BackupKind kind, String id) {
    asServer(() -> note(TrailNote.of("BACKUP_BEGUN", "backup", id).resulting(kind.name())));
  }

  /** A copy is whole. */
  public void made(BackupKind kind, BackupMade made) {
    asServer(
        () -> {
          jdbc.sql(
                  "insert into backup.copy (id, kind, at, file_name, bytes, rows, sealed)"
                      + " values (?, ?, ?, ?, ?, ?, ?)")
              .params(
                  made.id(),
                  kind.name(),
                  Timestamp.from(made.at()),
                  String.valueOf(made.file().getFileName()),
                  made.bytes(),
                  made.rows(),
                  made.sealed())
              .update();
          note(TrailNote.of("BACKUP_MADE", "backup", made.id()).resulting(kind.name()));
        });
  }

  /** A drill ended; one whose copy could not even be named has no row. */
  public void drilled(DrillReport report) {
    String id = report.copyId();
    var copyAt = report.copyAt();
    if (id == null || copyAt == null) {
      return;
    }
    asServer(
        () -> {
          jdbc.sql(
                  "insert into backup.drill (at, copy_id, copy_at, passed, failed, unproven, seconds)"
                      + " values (?, ?, ?, ?, ?, ?, ?)")
              .params(
                  Timestamp.from(clock.instant()),
                  id,
                  Timestamp.from(copyAt),
                  report.passed(),
                  words(report.steps(State.FAILED)),
                  words(report.steps(State.UNPROVEN)),
                  Math.round(report.seconds()))
              .update();
          note(
              TrailNote.of("BACKUP_DRILLED", "backup", id)
                  .resulting(report.passed() ? "done" : "failed"));
        });
  }

  /** A copy was put back: written into the database that was made of it. */
  public void restored(String id) {
    asServer(() -> note(TrailNote.of("BACKUP_RESTORED", "backup", id)));
  }

  private static String words(List<DrillStep> steps) {
    return steps.stream().map(DrillStep::name).collect(Collectors.joining(" "));
  }

  /** Copies, newest first. */
  public static List<CopyRecord> copies(JdbcClient jdbc, int most) {
    return jdbc.sql("select * from backup.copy order by at desc limit ?")
        .param(most)
        .query(
            (row, index) ->
                new CopyRecord(
                    row.getString("id"),
                    BackupKind.valueOf(row.getString("kind")),
                    row.getTimestamp("at").toInstant(),
                    row.getString("file_name"),
                    row.getLong("bytes"),
                    row.getLong("rows"),
                    row.getLong("sealed")))
        .list();
  }

  /** Drills, newest first. */
  public static List<DrillRecord> drills(JdbcClient jdbc, int most) {
    return jdbc.sql("select * from backup.drill order by at desc, id desc limit ?")
        .param(most)
        .query(
            (row, index) ->
                new DrillRecord(
                    row.getTimestamp("at").toInstant(),
                    row.getString("copy_id"),
                    row.getTimestamp("copy_at").toInstant(),
                    row.getBoolean("passed"),
                    steps(row.getString("failed")),
                    steps(row.getString("unproven")),
                    row.getLong("seconds")))
        .list();
  }

  private static List<DrillStep> steps(String words) {
    return words.isBlank()
        ? List.of()
        : Arrays.stream(words.split(" ", -1)).map(DrillStep::valueOf).toList();
  }
}
