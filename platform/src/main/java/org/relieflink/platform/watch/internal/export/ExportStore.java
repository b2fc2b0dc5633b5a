package org.relieflink.platform.watch.internal.export;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 导出的表：what left, and what waits for another person. */
@Repository
class ExportStore {
  private final JdbcClient jdbc;

  ExportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 等着的一份. */
  record Order(
      long id, String list, String label, String filter, String href, long rows, String digest) {}

  /** The same order again is the same row. */
  long order(Officer officer, ExportOrder order, String digest, Instant now) {
    jdbc.sql(
            """
            insert into watch.export_order (officer, list, label, filter, href, rows, digest, at)
            values (:officer, :list, :label, :filter, :href, :rows, :digest, :now)
            on conflict (officer, digest) do nothing
            """)
        .param("officer", officer.staffNumber())
        .param("list", order.list())
        .param("label", order.label())
        .param("filter", order.filter())
        .param("href", order.href())
        .param("rows", order.rows().size())
        .param("digest", digest)
        .param("now", Timestamp.from(now))
        .update();
    return jdbc.sql("select id from watch.export_order where officer = ? and digest = ?")
        .params(officer.staffNumber(), digest)
        .query(Long.class)
        .single();
  }

  Optional<Order> find(Officer officer, long id) {
    return jdbc.sql("select * from watch.export_order where id = ? and officer = ?")
        .params(id, officer.staffNumber())
        .query(
            (row, index) ->
                new Order(
                    row.getLong("id"),
                    row.getString("list"),
                    row.getString("label"),
                    row.getString("filter"),
                    row.getString("href"),
                    row.getLong("rows"),
                    row.getString("digest")))
        .optional();
  }

  /**
   * 为什么导出.
   *
   * @param approvalId null when none was needed
   */
  record Why(String purpose, @Nullable Long approvalId) {}

  /** Gives the number that the mark carries. */
  long add(Officer officer, ExportOrder order, Why why, Instant now) {
    return jdbc.sql(
            """
            insert into watch.export (officer, officer_name, list, label, filter, rows, purpose,
              approval_id, at)
            values (:officer, :name, :list, :label, :filter, :rows, :purpose,
              cast(:approval as bigint), :now)
            returning id
            """)
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("list", order.list())
        .param("label", order.label())
        .param("filter", order.filter())
        .param("rows", order.rows().size())
        .param("purpose", why.purpose())
        .param("approval", why.approvalId())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  List<ExportRecord> all(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from watch.export where id in (:ids) order by id")
            .param("ids", ids)
            .query(
                (row, index) ->
                    new ExportRecord(
                        row.getLong("id"),
                        row.getString("officer"),
                        row.getString("officer_name"),
                        row.getString("label"),
                        row.getString("filter"),
                        row.getLong("rows"),
                        row.getString("purpose"),
                        row.getObject("approval_id", Long.class),
                        row.getTimestamp("at").toInstant()))
            .list();
  }
}
