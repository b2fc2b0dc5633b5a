package org.relieflink.platform.pool.internal.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PoolDifference;
import org.relieflink.platform.pool.PublishedBatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 各批导入的增减。 What batches did to the live records, so that an index need not read the rest. */
@Repository
public class Differences {
  private final JdbcClient jdbc;
  private final LiveRecords records;

  Differences(JdbcClient jdbc, LiveRecords records) {
    this.jdbc = jdbc;
    this.records = records;
  }

  public Set<PublishedBatch> published() {
    return new HashSet<>(
        jdbc.sql(
                """
                select id, finished_at, rows_new + rows_changed + rows_ended as changes
                from pool.batch where status = 'PUBLISHED'
                """)
            .query(
                (row, index) ->
                    new PublishedBatch(
                        row.getLong("id"),
                        row.getTimestamp("finished_at").toInstant(),
                        row.getLong("changes")))
            .list());
  }

  public PoolDifference of(Collection<Long> batchIds) {
    Long[] batches = batchIds.toArray(Long[]::new);
    return new PoolDifference(withdrawn(batches), added(batches));
  }

  /** Versions one of the batches ended and none of them had brought. */
  private List<String> withdrawn(Long[] batches) {
    return jdbc.sql(
            """
            select record_id from pool.record
            where ended_by = any(:batches) and not first_batch = any(:batches)
              and contract_id <> all(:not) order by record_id
            """)
        .param("batches", batches)
        .param("not", records.supervisionOnly())
        .query(String.class)
        .list();
  }

  private List<LiveRecord> added(Long[] batches) {
    return jdbc.sql(
            """
            select r.*, s.as_of from pool.record r join pool.sighting s using (version_id)
            where r.first_batch = any(:batches) and r.known_to is null
              and r.contract_id <> all(:not) order by r.record_id
            """)
        .param("batches", batches)
        .param("not", records.supervisionOnly())
        .query(records::read)
        .list();
  }
}
