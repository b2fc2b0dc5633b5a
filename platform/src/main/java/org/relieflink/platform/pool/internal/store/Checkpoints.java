package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.internal.check.CheckState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 断点的存取。 Where checks stand; written in the transaction of the rows that belong to them. */
@Repository
class Checkpoints {
  private final JdbcClient jdbc;

  Checkpoints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A point with what must lie beside it.
   *
   * @param staged rows in the staging table
   * @param faults rows in its list of faults, until the check is complete
   */
  record Kept(Checkpoint point, long staged, long faults) {}

  /** Empty when there is none, or when it is of another contract, file or cleaning. */
  Optional<Kept> find(long batchId, byte[] basis) {
    return jdbc.sql("select * from pool.checkpoint where batch_id = ? and basis = ?")
        .params(batchId, basis)
        .query((row, index) -> read(row))
        .optional();
  }

  void put(long batchId, byte[] basis, Kept kept) {
    Checkpoint point = kept.point();
    jdbc.sql(
            """
            insert into pool.checkpoint (batch_id, basis, sheet, row_no, good, bad, skipped, staged,
              faults, tally, complete)
            values (:batch, :basis, :sheet, :row, :good, :bad, :skipped, :staged, :faults,
              cast(:tally as jsonb), :complete)
            on conflict (batch_id) do update set basis = excluded.basis, sheet = excluded.sheet,
              row_no = excluded.row_no, good = excluded.good, bad = excluded.bad,
              skipped = excluded.skipped, staged = excluded.staged, faults = excluded.faults,
              tally = excluded.tally, complete = excluded.complete
            """)
        .param("batch", batchId)
        .param("basis", basis)
        .param("sheet", point.place().sheet())
        .param("row", point.place().row())
        .param("good", point.counts().good())
        .param("bad", point.counts().bad())
        .param("skipped", point.counts().skipped())
        .param("staged", kept.staged())
        .param("faults", kept.faults())
        .param("tally", Json.write(point.state()))
        .param("complete", point.complete())
        .update();
  }

  void drop(long batchId) {
    jdbc.sql("delete from pool.checkpoint where batch_id = ?").param(batchId).update();
  }

  private static Kept read(ResultSet row) throws SQLException {
    long good = row.getLong("good");
    long bad = row.getLong("bad");
    return new Kept(
        new Checkpoint(
            new Checkpoint.Place(row.getInt("sheet"), row.getLong("row_no")),
            new ImportCounts(good + bad, row.getLong("skipped"), good, bad, 0, 0, 0, 0),
            Json.read(row.getString("tally"), CheckState.class),
            row.getBoolean("complete")),
        row.getLong("staged"),
        row.getLong("faults"));
  }
}
