package org.relieflink.platform.pool.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.SourceQuality.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 各名单历次入库。 The last published files of every list, newest first. */
@Repository
public class Deliveries {
  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By contract.
   *
   * @param most files of one list
   */
  public Map<String, List<Delivery>> latest(int most) {
    Map<String, List<Delivery>> deliveries = new HashMap<>();
    jdbc.sql(
            """
            select b.*, (select count(*) from pool.fault f
                          where f.batch_id = b.id and f.reason = 'DUPLICATE_ROW') as repeated
            from (select *, row_number() over (partition by contract_id
                    order by as_of desc, finished_at desc, id desc) as place_in_time
                  from pool.batch where status = 'PUBLISHED' and as_of is not null) b
            where b.place_in_time <= ?
            order by b.contract_id, b.place_in_time
            """)
        .param(most)
        .query(
            row -> {
              deliveries
                  .computeIfAbsent(row.getString("contract_id"), key -> new ArrayList<>())
                  .add(
                      new Delivery(
                          row.getLong("id"),
                          row.getString("number"),
                          row.getObject("as_of", java.time.LocalDate.class),
                          counts(row),
                          row.getLong("repeated")));
            });
    return deliveries;
  }

  private static ImportCounts counts(java.sql.ResultSet row) throws java.sql.SQLException {
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
}
