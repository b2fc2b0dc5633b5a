package org.relieflink.platform.pool.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.retention.Expiring;
import org.relieflink.platform.retention.RetentionKind;
import org.relieflink.platform.retention.RetentionRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 离开全部名单的人的记录按规则销毁：all versions of a person go, when none of the person's has been live for so
 * long, in whatever list. Counted from when a version ended.
 */
@Repository
class ExpiringRecords implements Expiring {
  /** Nothing of the same record or person is live. */
  private static final String LEFT =
      """
      from pool.record r join pool.batch b on b.id = r.first_batch
      where r.known_to is not null and b.place = :place
        and not exists (select from pool.record l where l.record_id = r.record_id and l.known_to is null)
        and not exists (select from pool.record l where l.person_id = r.person_id and l.known_to is null)
      """;

  /** Nor was it, since then. */
  private static final String LONG_AGO =
      """
        and r.known_to < :before
        and not exists (select from pool.record l where l.record_id = r.record_id
                          and l.known_to is not null and l.known_to >= :before)
        and not exists (select from pool.record l where l.person_id = r.person_id
                          and l.known_to is not null and l.known_to >= :before)
      """;

  private final JdbcClient jdbc;

  ExpiringRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RetentionKind kind() {
    return RetentionKind.RECORDS;
  }

  @Override
  public List<Due> due(Asked asked) {
    return jdbc.sql(
            "select r.version_id, r.known_to, r.subject "
                + LEFT
                + LONG_AGO
                + " and (:ids::bigint[] is null or r.version_id = any(:ids)) order by r.version_id")
        .params(asked.parameters())
        .query(
            (row, index) ->
                new Due(
                    row.getLong("version_id"),
                    row.getTimestamp("known_to").toInstant(),
                    Set.of(row.getLong("subject")),
                    "",
                    null))
        .list();
  }

  @Override
  public Optional<Instant> next(Asked asked) {
    return jdbc.sql("select r.known_to " + LEFT + " and r.known_to >= :before order by 1 limit 1")
        .params(asked.parameters())
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** The batches that ended these versions can no longer be undone. */
  @Override
  public void remove(List<Long> rows) {
    Long[] ids = rows.toArray(Long[]::new);
    List<Long> subjects =
        jdbc.sql("select distinct subject from pool.record where version_id = any(?)")
            .param(ids)
            .query(Long.class)
            .list();
    jdbc.sql(
            "update pool.batch set thinned = true where not thinned and id in"
                + " (select ended_by from pool.record where version_id = any(?))")
        .param(ids)
        .update();
    jdbc.sql("delete from pool.confirmed where version_id = any(?)").param(ids).update();
    jdbc.sql("delete from pool.sighting where version_id = any(?)").param(ids).update();
    int gone =
        jdbc.sql("delete from pool.record where version_id = any(?) and known_to is not null")
            .param(ids)
            .update();
    if (gone != rows.size()) {
      throw new IllegalStateException("a record came back to life: its batch was undone just now");
    }
    persons(subjects.toArray(Long[]::new));
  }

  /**
   * Whoever has no record left is forgotten. An import looks persons up only after it has made its
   * table, so that either it is seen here, or it waits for the lock and finds nobody.
   */
  private void persons(Long[] subjects) {
    jdbc.sql("lock table pool.person in access exclusive mode").update();
    if (jdbc.sql(PoolHolder.UNDER_WAY).query(Long.class).single() > 0) {
      throw Refusal.of(RetentionRefusal.IMPORT_RUNNING).asException();
    }
    jdbc.sql(
            "delete from pool.person p where id = any(?)"
                + " and not exists (select from pool.record r where r.person_id = p.id)")
        .param(subjects)
        .update();
  }
}
