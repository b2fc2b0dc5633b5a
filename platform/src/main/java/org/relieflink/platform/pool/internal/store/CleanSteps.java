package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.internal.clean.CleanStep;
import org.relieflink.platform.pool.internal.clean.LoggedStep;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 清理的步骤，只加不改；改前改后的写法是密文，原件销毁时一起打不开。 Steps of cleaning, only ever added; their texts are sealed
 * under the subject of the file, so that they are gone with it.
 */
@Repository
public class CleanSteps {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final SealedFaces faces;

  CleanSteps(JdbcClient jdbc, Vault vault, SealedFaces faces) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.faces = faces;
  }

  /** Holds the batch until the end of the transaction and tells where it stands. */
  public Optional<ImportStatus> hold(long batchId) {
    return jdbc.sql("select status from pool.batch where id = ? for update")
        .param(batchId)
        .query(String.class)
        .optional()
        .map(ImportStatus::valueOf);
  }

  /** Everything that was written down for a batch, in order. */
  public List<LoggedStep> of(long batchId) {
    boolean none =
        jdbc.sql("select not exists (select 1 from pool.clean_step where batch_id = ?)")
            .param(batchId)
            .query(Boolean.class)
            .single();
    if (none) {
      return List.of();
    }
    long subject = faces.subject(batchId);
    return jdbc.sql("select * from pool.clean_step where batch_id = ? order by seq")
        .param(batchId)
        .query((row, index) -> read(row, batchId, subject))
        .list();
  }

  public void add(long batchId, LoggedStep line) {
    CleanStep step = line.step();
    jdbc.sql(
            """
            insert into pool.clean_step (batch_id, seq, kind, steps, field, rows, good, bad,
              sealed, by_officer, by_name, at)
            values (:batch, :seq, :kind, :steps, :field, :rows, :good, :bad, :sealed, :by, :name,
              :at)
            """)
        .param("batch", batchId)
        .param("seq", line.seq())
        .param("kind", line.kind().name())
        .param("steps", line.steps())
        .param("field", step == null ? null : step.field())
        .param("rows", line.rows())
        .param("good", line.good())
        .param("bad", line.bad())
        .param("sealed", step == null ? null : seal(batchId, line.seq(), step))
        .param("by", line.by())
        .param("name", line.byName())
        .param("at", Timestamp.from(line.at()))
        .update();
  }

  /** The last published batch of a list in which a column was cleaned as a whole. */
  public Optional<Long> lastCleaned(String contractId, long except) {
    return jdbc.sql(
            """
            select b.id from pool.batch b
            where b.contract_id = ? and b.status = 'PUBLISHED' and b.id <> ?
              and exists (select 1 from pool.clean_step s
                where s.batch_id = b.id and s.kind = 'VALUES')
            order by b.finished_at desc, b.id desc limit 1
            """)
        .params(contractId, except)
        .query(Long.class)
        .optional();
  }

  /** Keeps the counts of a batch after a step; what it would do to the pool is counted later. */
  public void counts(long batchId, long good, long bad) {
    jdbc.sql("update pool.batch set rows_good = ?, rows_bad = ? where id = ?")
        .params(good, bad, batchId)
        .update();
  }

  private static Place place(long batchId, int seq) {
    return new Place("pool.clean_step", "sealed", batchId + "/" + seq);
  }

  /** What of a step is sealed. */
  private record Text(@Nullable Integer sheet, @Nullable Long row, List<String> from, String to) {
    @Override
    public String toString() {
      return "Text[" + from.size() + " writings]";
    }
  }

  private byte[] seal(long batchId, int seq, CleanStep step) {
    CleanStep.Spot spot = step.spot();
    Text text =
        new Text(
            spot == null ? null : spot.sheet(),
            spot == null ? null : spot.row(),
            step.from(),
            step.to());
    return vault.seal(place(batchId, seq), faces.subject(batchId), Json.write(text));
  }

  private LoggedStep read(ResultSet row, long batchId, long subject) throws SQLException {
    byte[] sealed = row.getBytes("sealed");
    String field = row.getString("field");
    int seq = row.getInt("seq");
    CleanStep step =
        sealed == null
            ? null
            : vault
                .open(place(batchId, seq), subject, sealed)
                .map(json -> step(field, Json.read(json, Text.class)))
                .orElse(null);
    return new LoggedStep(
        seq,
        LoggedStep.Kind.valueOf(row.getString("kind")),
        row.getInt("steps"),
        row.getLong("rows"),
        row.getLong("good"),
        row.getLong("bad"),
        row.getString("by_officer"),
        row.getString("by_name"),
        row.getTimestamp("at").toInstant(),
        step);
  }

  private static CleanStep step(String field, Text text) {
    Integer sheet = text.sheet();
    CleanStep.Spot spot =
        sheet == null ? null : new CleanStep.Spot(sheet, Objects.requireNonNull(text.row()));
    return new CleanStep(field, spot, text.from(), text.to());
  }
}
