package org.relieflink.platform.pool.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.pool.internal.check.FieldCount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 每批每字段填了多少。 How the fields of each file were filled in, as counted when it was checked. */
@Repository
public class FieldCounts {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  FieldCounts(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * Keeps the counts of a check; a second check of the same file takes their place.
   *
   * @param repeated rows whose record stood in the file before
   */
  public void put(long batchId, List<FieldCount> counts, long repeated) {
    jdbc.sql("update pool.batch set rows_repeated = ? where id = ?")
        .params(repeated, batchId)
        .update();
    template.batchUpdate(
        """
        insert into pool.field_count (batch_id, field, filled, faulty) values (?, ?, ?, ?)
        on conflict (batch_id, field) do update set filled = excluded.filled, faulty = excluded.faulty
        """,
        counts.stream()
            .map(one -> new Object[] {batchId, one.field(), one.filled(), one.faulty()})
            .toList());
  }

  /** By batch; a batch of before the counting has none. */
  public Map<Long, List<FieldCount>> of(Collection<Long> batchIds) {
    Map<Long, List<FieldCount>> counts = new HashMap<>();
    jdbc.sql("select * from pool.field_count where batch_id = any(?)")
        .param(batchIds.toArray(Long[]::new))
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getLong("batch_id"), key -> new ArrayList<>())
                  .add(
                      new FieldCount(
                          row.getString("field"), row.getLong("filled"), row.getLong("faulty")));
            });
    return counts;
  }
}
