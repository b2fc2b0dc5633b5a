package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.ImportFile;
import org.relieflink.platform.pool.ImportStatus;

/** 一行批次怎么读。 Reads a row of batch and file. */
final class BatchRow {
  static final String SELECT =
      """
      select b.*, f.id as f_id, f.name as f_name, f.size_bytes, f.sm3, f.uploaded_by, f.uploader,
        f.department as f_department, f.uploaded_at
      from pool.batch b join pool.file f on f.id = b.file_id""";

  private BatchRow() {}

  static ImportBatch read(ResultSet row, int index) throws SQLException {
    return new ImportBatch(
        row.getLong("id"),
        row.getString("number"),
        file(row),
        ImportStatus.valueOf(row.getString("status")),
        row.getString("contract_id"),
        row.getString("department"),
        row.getString("hardship_class"),
        row.getString("title"),
        row.getObject("confidence", Double.class),
        row.getObject("as_of", LocalDate.class),
        row.getBoolean("whole_list"),
        row.getBoolean("ask_first"),
        row.getBoolean("accepted"),
        row.getBoolean("forced"),
        row.getObject("job_id", Long.class),
        counts(row),
        row.getString("refusal"),
        row.getString("refusal_detail"),
        times(row));
  }

  private static ImportFile file(ResultSet row) throws SQLException {
    return new ImportFile(
        row.getLong("f_id"),
        row.getString("f_name"),
        row.getLong("size_bytes"),
        row.getString("sm3"),
        row.getString("uploaded_by"),
        row.getString("uploader"),
        row.getString("f_department"),
        row.getTimestamp("uploaded_at").toInstant());
  }

  private static ImportCounts counts(ResultSet row) throws SQLException {
    return new ImportCounts(
        row.getLong("rows_read"),
        row.getLong("rows_skipped"),
        row.getLong("rows_good"),
        row.getLong("rows_bad"),
        row.getLong("rows_new"),
        row.getLong("rows_changed"),
        row.getLong("rows_same"),
        row.getLong("rows_ended"));
  }

  private static ImportBatch.Times times(ResultSet row) throws SQLException {
    return new ImportBatch.Times(
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("started_at")),
        instant(row.getTimestamp("finished_at")),
        row.getString("undone_by"),
        instant(row.getTimestamp("undone_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp value) {
    return value == null ? null : value.toInstant();
  }
}
