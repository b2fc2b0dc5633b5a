package org.relieflink.platform.pool.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 各名单最近一次入库。 The last published batch and the live records of every list. */
@Repository
public class SourceTable {
  private final JdbcClient jdbc;

  SourceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last publication of one list. */
  public record Last(
      long batchId, LocalDate asOf, Instant uploadedAt, String fileName, long rejected) {}

  public Map<String, Last> last() {
    Map<String, Last> last = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (b.contract_id) b.contract_id, b.id, b.rows_bad, f.name, f.uploaded_at,
              max(b.as_of) over (partition by b.contract_id) as as_of
            from pool.batch b join pool.file f on f.id = b.file_id
            where b.status = 'PUBLISHED'
            order by b.contract_id, b.finished_at desc, b.id desc
            """)
        .query(
            row -> {
              last.put(
                  row.getString("contract_id"),
                  new Last(
                      row.getLong("id"),
                      row.getObject("as_of", LocalDate.class),
                      row.getTimestamp("uploaded_at").toInstant(),
                      row.getString("name"),
                      row.getLong("rows_bad")));
            });
    return last;
  }

  public Map<String, Long> live() {
    Map<String, Long> live = new HashMap<>();
    jdbc.sql("select contract_id, sum(change) as n from pool.live_change group by 1")
        .query(
            row -> {
              live.put(row.getString("contract_id"), row.getLong("n"));
            });
    return live;
  }
}
