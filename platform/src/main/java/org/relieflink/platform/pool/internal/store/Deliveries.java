package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.SourceQuality.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 各名单历次入库。 The last published files of every list, in the order they came in, newest first. */
@Repository
public class Deliveries {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of agreements are Beijing's

  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One list, and whether whole lists or parts of it are meant: they are not compared. */
  public record Kind(String contractId, boolean whole) {}

  /**
   * By list and kind of file.
   *
   * @param most files of one kind
   */
  public Map<Kind, List<Delivery>> latest(int most) {
    Map<Kind, List<Delivery>> deliveries = new HashMap<>();
    jdbc.sql(
            """
            select b.*, f.uploaded_at
            from (select *, row_number() over (partition by contract_id, whole_list
                    order by finished_at desc, id desc) as place_in_time
                  from pool.batch where status = 'PUBLISHED' and as_of is not null) b
            join pool.file f on f.id = b.file_id
            where b.place_in_time <= ?
            order by b.contract_id, b.whole_list, b.place_in_time
            """)
        .param(most)
        .query(
            row -> {
              Kind kind = new Kind(row.getString("contract_id"), row.getBoolean("whole_list"));
              deliveries.computeIfAbsent(kind, key -> new ArrayList<>()).add(delivery(row));
            });
    return deliveries;
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        row.getString("number"),
        row.getObject("as_of", LocalDate.class),
        row.getTimestamp("uploaded_at").toInstant().atZone(ZONE).toLocalDate(),
        counts(row),
        row.getObject("rows_repeated", Long.class));
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
}
