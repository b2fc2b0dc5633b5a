package org.relieflink.platform.supervision.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.retention.Expiring;
import org.relieflink.platform.retention.HeldFor;
import org.relieflink.platform.retention.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 不再有效的线索按规则销毁；counted from the end of their run. One with a person's word belongs to the case. */
@Repository
class ExpiringLeads implements Expiring {
  private static final String FORMER =
      """
      from supervision.lead l join supervision.run r on r.id = l.run_id
      where l.place = :place and not l.is_current and r.finished_at is not null
      """;

  private final JdbcClient jdbc;

  ExpiringLeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RetentionKind kind() {
    return RetentionKind.LEADS;
  }

  @Override
  public List<Due> due(Asked asked) {
    return jdbc.sql(
            """
            select l.id, r.finished_at, l.subjects,
              l.state <> 'open'
                or exists (select from supervision.word w where w.lead_id = l.id) as spoken
            """
                + FORMER
                + " and r.finished_at < :before and (:ids::bigint[] is null or l.id = any(:ids))"
                + " order by l.id")
        .params(asked.parameters())
        .query((row, index) -> due(row))
        .list();
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getLong("id"),
        row.getTimestamp("finished_at").toInstant(),
        Set.of((Long[]) row.getArray("subjects").getArray()),
        "",
        row.getBoolean("spoken") ? HeldFor.DECIDED : null);
  }

  @Override
  public Optional<Instant> next(Asked asked) {
    return jdbc.sql(
            "select r.finished_at "
                + FORMER
                + " and r.finished_at >= :before"
                + " order by 1 limit 1")
        .params(asked.parameters())
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  @Override
  public void remove(List<Long> rows) {
    jdbc.sql("delete from supervision.lead where id = any(?)")
        .param(rows.toArray(Long[]::new))
        .update();
  }
}
