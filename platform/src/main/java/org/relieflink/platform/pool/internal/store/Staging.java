package org.relieflink.platform.pool.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.store.Checkpoints.Kept;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 暂存表：一批一张，一段一段写，入库后删去。 Staging, one table for each batch, filled part by part; each part stands
 * together with the point up to which the file was checked, so that a check that was stopped goes
 * on behind it. Written ahead like every other table: a crash of the database must not empty it.
 */
@Repository
public class Staging {
  private static final int FETCH = 5_000;
  private static final int PATIENCE_MILLIS = 30_000; // for an answer of the database to a part
  private static final int LONG_PATIENCE_MILLIS = 1_800_000; // all faults of a file at once
  private static final Duration KEPT = Duration.ofDays(7); // of what nobody went on with
  private static final String OURS =
      """
      (select c.relname as name, substring(c.relname from '[0-9]+$')::bigint as batch
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'pool' and c.relkind = 'r'
         and c.relname ~ '^staging_(fault_)?[0-9]+$') t
      """;

  private final DataSource source;
  private final JdbcClient jdbc;
  private final StagedRows sealing;
  private final Checkpoints points;
  private final Attempts attempts;
  private final MendedCells mended;
  private final FieldCounts fields;
  private final TransactionTemplate transaction;
  private final Sightings sightings;

  Staging(
      DataSource source,
      JdbcClient jdbc,
      StagedRows sealing,
      Checkpoints points,
      Attempts attempts,
      MendedCells mended,
      FieldCounts fields,
      TransactionTemplate transaction,
      Sightings sightings) {
    this.sightings = sightings;
    this.source = source;
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.points = points;
    this.attempts = attempts;
    this.mended = mended;
    this.fields = fields;
    this.transaction = transaction;
  }

  static String table(long batchId) {
    return "pool.staging_" + batchId;
  }

  private static String faults(long batchId) {
    return "pool.staging_fault_" + batchId;
  }

  /**
   * What rows are staged for.
   *
   * @param basis of {@link CheckBasis}
   * @param homeDivision taken for rows without a division
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Terms(Attempt attempt, Contract contract, byte[] basis, String homeDivision) {
    long batchId() {
      return attempt.batchId();
    }
  }

  /**
   * The point from which a check goes on; empty when it begins with the first row, because there is
   * none, it is of another contract, file or cleaning, or its rows are not all there.
   */
  public Optional<Checkpoint> point(long batchId, byte[] basis) {
    return points.find(batchId, basis).filter(kept -> stands(batchId, kept)).map(Kept::point);
  }

  /** Whether all rows of a file wait, checked on this basis. */
  public boolean complete(long batchId, byte[] basis) {
    return point(batchId, basis).filter(Checkpoint::complete).isPresent();
  }

  private boolean stands(long batchId, Kept kept) {
    boolean rows = kept.staged() == count(table(batchId)).orElse(-1L);
    return rows && (kept.point().complete() || kept.faults() == count(faults(batchId)).orElse(-1L));
  }

  private Optional<Long> count(String table) {
    boolean there =
        jdbc.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
    return there
        ? Optional.of(jdbc.sql("select count(*) from " + table).query(Long.class).single())
        : Optional.empty();
  }

  /** Writes into an empty table; whatever another check left goes first. */
  public StagingWriter begin(Terms terms) {
    together(
        () -> {
          attempts.mustHold(terms.attempt());
          create(terms.batchId());
          jdbc.sql("update pool.batch set check_anew = false where id = ?")
              .param(terms.batchId())
              .update();
        });
    return writer(terms, 0, 0);
  }

  /** Writes behind the rows that stand there. */
  public StagingWriter goOn(Terms terms) {
    Kept kept = points.find(terms.batchId(), terms.basis()).orElseThrow();
    return writer(terms, kept.staged(), kept.faults());
  }

  private StagingWriter writer(Terms terms, long staged, long faulty) {
    var listed = new StagingWriter.Sealing(sealing, sightings.listed(terms.contract()));
    return new StagingWriter(this, listed, terms, new StagingWriter.Before(staged, faulty));
  }

  /** The rows of the list as they last came. */
  public KnownRows known(Terms terms) {
    return sightings.known(terms.contract(), terms.homeDivision());
  }

  private void create(long batchId) {
    drop(batchId);
    jdbc.sql("delete from pool.fault where batch_id = ?").param(batchId).update();
    mended.drop(batchId);
    jdbc.sql(
            """
            create table %s (
              sheet int not null, row_no bigint not null, good boolean not null,
              record_id text, household text, person_id bigint, subject bigint, sealed bytea,
              content bytea[], name_birth bytea, phone_key bytea,
              same_as bigint, came bytea, filled bigint)
            """
                .formatted(table(batchId)))
        .update();
    jdbc.sql("create table " + faults(batchId) + " (like pool.fault)").update();
  }

  /** Rows, faults, mended cells and the point in one transaction of the run that still holds. */
  void keep(Terms terms, StagingWriter.Part part) {
    long id = terms.batchId();
    together(
        () -> {
          Connection connection = DataSourceUtils.getConnection(source);
          patience(connection, PATIENCE_MILLIS);
          attempts.mustHold(terms.attempt());
          part.rows().send(connection, table(id));
          part.faults().send(connection, faults(id));
          mended.add(id, part.mended());
          points.put(id, terms.basis(), part.kept());
          if (part.kept().point().complete()) {
            patience(connection, LONG_PATIENCE_MILLIS);
            complete(id, part);
          }
        });
  }

  /** COPY cannot write where row-level security stands; counts are of the file as it came. */
  private void complete(long id, StagingWriter.Part part) {
    jdbc.sql("insert into pool.fault select * from " + faults(id)).update();
    jdbc.sql("drop table " + faults(id)).update();
    if (part.asItCame()) {
      fields.put(id, part.kept().point().state().fields(), part.kept().point().state().repeated());
    }
  }

  /** A database that does not answer is given up. */
  private static void patience(Connection connection, int millis) {
    try {
      connection.setNetworkTimeout(Runnable::run, millis);
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("connection lost", failure);
    }
  }

  /** In one transaction; of two failures the first is told, not that of the way back. */
  private void together(Runnable work) {
    @Nullable RuntimeException[] first = new RuntimeException[1];
    try {
      transaction.executeWithoutResult(
          status -> {
            try {
              work.run();
            } catch (RuntimeException failure) {
              first[0] = failure;
              throw failure;
            }
          });
    } catch (RuntimeException told) {
      RuntimeException reason = first[0];
      if (reason == null || reason == told) {
        throw told;
      }
      reason.addSuppressed(told);
      throw reason;
    }
  }

  /** Record ids with their rows, in the order of the file. */
  public void forEachId(long batchId, ObjLongConsumer<String> consumer) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    "select record_id, row_no from %s where record_id is not null order by sheet, row_no"
                        .formatted(table(batchId)))
                .withFetchSize(FETCH)
                .query(
                    row -> {
                      consumer.accept(row.getString(1), row.getLong(2));
                    }));
  }

  /** Takes away what is staged of a batch, and the point with it. */
  public void drop(long batchId) {
    points.drop(batchId);
    jdbc.sql("drop table if exists " + table(batchId)).update();
    jdbc.sql("drop table if exists " + faults(batchId)).update();
  }

  /** Takes away what ended batches left, and what nobody went on with for a week. */
  public void sweep(Instant now) {
    jdbc.sql(
            """
            select distinct batch from (
              select batch from %s union select batch_id from pool.checkpoint) all_of_them
            where not exists (select 1 from pool.batch b where b.id = batch
              and (b.status = any(?) or (b.status = any(?) and b.finished_at > ?)))
            """
                .formatted(OURS))
        .params(waiting(), stopped(), Timestamp.from(now.minus(KEPT)))
        .query(Long.class)
        .list()
        .forEach(id -> dropUnless(id, waiting()));
  }

  /** Takes away what stopped imports left: under other keys their rows are checked anew. */
  public void dropStopped() {
    jdbc.sql(
            "select distinct batch from %s join pool.batch b on b.id = batch where b.status = any(?)"
                .formatted(OURS))
        .param(stopped())
        .query(Long.class)
        .list()
        .forEach(id -> dropUnless(id, waiting()));
  }

  /**
   * Takes away what every import holds that is not being run; one that is being run is checked once
   * more before it goes in. Waits for one that is just going in.
   */
  void dropOrCheckAnew() {
    jdbc.sql("update pool.batch set check_anew = true where status = any(?)")
        .param(atWork())
        .update();
    jdbc.sql("select distinct batch from " + OURS)
        .query(Long.class)
        .list()
        .forEach(id -> dropUnless(id, atWork()));
  }

  /**
   * To be called last within the transaction that takes a batch in, while its row is held.
   *
   * @throws ListMovedOn when somebody was erased since the check began
   */
  public void mustStand(long batchId) {
    if (jdbc.sql("select check_anew from pool.batch where id = ?")
        .param(batchId)
        .query(Boolean.class)
        .single()) {
      throw new ListMovedOn(batchId);
    }
  }

  /** Until the end of the transaction nobody can go on with a batch that is not in these states. */
  private void dropUnless(long id, String[] states) {
    transaction.executeWithoutResult(
        status -> {
          boolean kept =
              jdbc.sql("select status = any(?) from pool.batch where id = ? for no key update")
                  .params(states, id)
                  .query(Boolean.class)
                  .optional()
                  .orElse(false);
          if (!kept) {
            drop(id);
          }
        });
  }

  private static String[] atWork() {
    return Arrays.stream(ImportStatus.values())
        .filter(status -> status.running() && status != ImportStatus.WAITING)
        .map(Enum::name)
        .toArray(String[]::new);
  }

  private static String[] waiting() {
    return Arrays.stream(ImportStatus.values())
        .filter(status -> status.running() || status == ImportStatus.CHECKED)
        .map(Enum::name)
        .toArray(String[]::new);
  }

  private static String[] stopped() {
    return new String[] {ImportStatus.INTERRUPTED.name(), ImportStatus.FAILED.name()};
  }
}
