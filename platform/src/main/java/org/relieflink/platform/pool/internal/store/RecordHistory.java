package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.pool.RecordDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 记录的细目、来历和各个版本。 What a record says beyond the common fields, where it stands, what it said before.
 */
@Repository
public class RecordHistory {
  private final JdbcClient jdbc;
  private final RecordSeal seal;

  RecordHistory(JdbcClient jdbc, RecordSeal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** Where the live version was last seen. */
  public record Seen(
      long batchId,
      String batchNumber,
      String fileName,
      int sheet,
      long row,
      LocalDate asOf,
      String uploader,
      Instant uploadedAt,
      String contractVersion,
      Map<String, String> details) {}

  public Optional<Seen> findSeen(String recordId) {
    return jdbc.sql(
            """
            select r.*, s.batch_id, s.sheet, s.row_no, s.as_of,
              b.number, f.name as f_name, f.uploader, f.uploaded_at
            from pool.record r join pool.sighting s using (version_id)
            join pool.batch b on b.id = s.batch_id
            join pool.file f on f.id = b.file_id
            where r.record_id = ? and r.known_to is null
            """)
        .param(recordId)
        .query(this::seen)
        .optional();
  }

  public List<RecordDetail.Version> versions(String recordId) {
    return jdbc.sql(
            """
            select b.number, r.version_id, r.known_from, r.known_to, r.retracted
            from pool.record r join pool.batch b on b.id = r.first_batch
            where r.record_id = :id and r.known_to is null
            union all
            select b.number, r.version_id, r.known_from, r.known_to, r.retracted
            from pool.record r join pool.batch b on b.id = r.first_batch
            where r.record_id = :id and r.known_to is not null
            order by version_id desc
            """)
        .param("id", recordId)
        .query(
            (row, index) -> {
              Timestamp to = row.getTimestamp("known_to");
              return new RecordDetail.Version(
                  row.getString("number"),
                  row.getTimestamp("known_from").toInstant(),
                  to == null ? null : to.toInstant(),
                  row.getBoolean("retracted"));
            })
        .list();
  }

  private Seen seen(ResultSet row, int index) throws SQLException {
    return new Seen(
        row.getLong("batch_id"),
        row.getString("number"),
        row.getString("f_name"),
        row.getInt("sheet"),
        row.getLong("row_no"),
        row.getObject("as_of", LocalDate.class),
        row.getString("uploader"),
        row.getTimestamp("uploaded_at").toInstant(),
        row.getString("contract_version"),
        RecordSeal.details(seal.open(row)));
  }
}
