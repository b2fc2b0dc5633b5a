package org.relieflink.platform.inquiry.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.retention.Expiring;
import org.relieflink.platform.retention.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 本人查询的答复按规则销毁：the person is known by a keyed name only. The entries told of stay on the trail. */
@Repository
class ExpiringInquiries implements Expiring {
  private final JdbcClient jdbc;

  ExpiringInquiries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RetentionKind kind() {
    return RetentionKind.INQUIRIES;
  }

  @Override
  public List<Due> due(Asked asked) {
    return jdbc.sql(
            """
            select id, at, key from inquiry.request
            where place = :place and at < :before and (:ids::bigint[] is null or id = any(:ids))
            order by id
            """)
        .params(asked.parameters())
        .query(
            (row, index) ->
                new Due(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    Set.of(),
                    row.getString("key"),
                    null))
        .list();
  }

  @Override
  public Optional<Instant> next(Asked asked) {
    return jdbc.sql(
            "select at from inquiry.request where place = ? and at >= ? order by at limit 1")
        .params(asked.place(), Timestamp.from(asked.before()))
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  @Override
  public void remove(List<Long> rows) {
    Long[] ids = rows.toArray(Long[]::new);
    jdbc.sql("delete from inquiry.told where request_id = any(?)").param(ids).update();
    jdbc.sql("delete from inquiry.held where request_id = any(?)").param(ids).update();
    jdbc.sql("delete from inquiry.request where id = any(?)").param(ids).update();
  }
}
