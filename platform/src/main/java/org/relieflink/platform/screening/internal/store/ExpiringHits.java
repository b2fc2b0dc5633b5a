package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.retention.Expiring;
import org.relieflink.platform.retention.HeldFor;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.screening.CasesInWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 不再有效的命中按规则销毁；counted from the end of their run. One that a person decided on belongs to the case,
 * as does one of a party whose case is in work.
 */
@Repository
class ExpiringHits implements Expiring {
  private static final String FORMER =
      """
      from screening.hit h join screening.run r on r.id = h.run_id
      where h.place = :place and not h.is_current and r.finished_at is not null
      """;

  private final JdbcClient jdbc;
  private final List<CasesInWork> cases;

  ExpiringHits(JdbcClient jdbc, List<CasesInWork> cases) {
    this.jdbc = jdbc;
    this.cases = cases;
  }

  @Override
  public RetentionKind kind() {
    return RetentionKind.HITS;
  }

  /** One with what holds it back so far. */
  private record Former(Due due, long party, boolean decided, boolean asked) {
    @Nullable HeldFor held(Set<Long> inWork) {
      if (decided) {
        return HeldFor.DECIDED;
      }
      if (asked) {
        return HeldFor.OPEN_APPROVAL;
      }
      return inWork.contains(party) ? HeldFor.OPEN_CASE : null;
    }

    Due with(@Nullable HeldFor why) {
      return new Due(due.row(), due.since(), due.subjects(), "", why);
    }
  }

  @Override
  public List<Due> due(Asked asked) {
    List<Former> former =
        jdbc.sql(
                """
                select h.id, h.party_id, r.finished_at, h.subjects,
                  h.state <> 'open'
                    or exists (select from screening.disposition d where d.hit_id = h.id) as decided,
                  retention.approval_open('hit-' || h.id) as asked
                """
                    + FORMER
                    + " and r.finished_at < :before and (:ids::bigint[] is null or h.id = any(:ids))"
                    + " order by h.id")
            .params(asked.parameters())
            .query((row, index) -> former(row))
            .list();
    Set<Long> parties = former.stream().map(Former::party).collect(Collectors.toSet());
    Set<Long> inWork = new HashSet<>();
    cases.forEach(one -> inWork.addAll(one.of(parties)));
    return former.stream().map(one -> one.with(one.held(inWork))).toList();
  }

  private static Former former(ResultSet row) throws SQLException {
    Due due =
        new Due(
            row.getLong("id"),
            row.getTimestamp("finished_at").toInstant(),
            Set.of((Long[]) row.getArray("subjects").getArray()),
            "",
            null);
    return new Former(
        due, row.getLong("party_id"), row.getBoolean("decided"), row.getBoolean("asked"));
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
    jdbc.sql("delete from screening.hit where id = any(?)")
        .param(rows.toArray(Long[]::new))
        .update();
  }
}
