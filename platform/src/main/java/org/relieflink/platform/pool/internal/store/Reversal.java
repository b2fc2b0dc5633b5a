package org.relieflink.platform.pool.internal.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.UndoReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 撤销一批：倒着做一遍。 Takes a published batch back; the caller holds the transaction. Versions that were
 * visible once stay as retracted history: nobody can say later that they were never shown.
 */
@Repository
public class Reversal {
  private final JdbcClient jdbc;

  Reversal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public UndoReport undo(ImportBatch batch, Instant now) {
    ImportCounts did = batch.counts();
    retract(batch.id(), now);
    reopen(batch.id());
    restoreDates(batch.id());
    return new UndoReport(
        batch.id(), batch.number(), did.added(), did.changed(), did.same(), did.ended());
  }

  private void retract(long batchId, Instant now) {
    jdbc.sql(
            """
            update pool.record set known_to = :now, retracted = true
            where first_batch = :batch and known_to is null
            """)
        .param("now", Timestamp.from(now))
        .param("batch", batchId)
        .update();
  }

  private void reopen(long batchId) {
    jdbc.sql("update pool.record set known_to = null, ended_by = null where ended_by = ?")
        .param(batchId)
        .update();
  }

  private void restoreDates(long batchId) {
    jdbc.sql(
            """
            update pool.sighting s set batch_id = e.prior_batch, sheet = e.prior_sheet,
              row_no = e.prior_row, as_of = e.prior_as_of
            from pool.confirmed e
            where e.batch_id = :batch and e.version_id = s.version_id
            """)
        .param("batch", batchId)
        .update();
  }
}
