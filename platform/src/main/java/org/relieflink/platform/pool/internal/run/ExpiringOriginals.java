package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.retention.Expiring;
import org.relieflink.platform.retention.HeldFor;
import org.relieflink.platform.retention.RetentionAct;
import org.relieflink.platform.retention.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 部门交来的原件按规则销毁：the key of the file goes, then the file; the register still says that it came. Kept
 * as long as a live record stands on it, and while its import waits for anything.
 */
@Repository
class ExpiringOriginals implements Expiring {
  private static final String[] UNDER_WAY =
      Arrays.stream(ImportStatus.values())
          .filter(status -> status.running() || status.asks())
          .map(Enum::name)
          .toArray(String[]::new);

  private final JdbcClient jdbc;
  private final UploadFolder folder;

  ExpiringOriginals(JdbcClient jdbc, UploadFolder folder) {
    this.jdbc = jdbc;
    this.folder = folder;
  }

  @Override
  public RetentionKind kind() {
    return RetentionKind.ORIGINALS;
  }

  @Override
  public RetentionAct act() {
    return RetentionAct.SHRED;
  }

  @Override
  public List<Due> due(Asked asked) {
    return jdbc.sql(
            """
            select f.id, f.uploaded_at, f.subject,
              exists (select from pool.batch b where b.file_id = f.id and b.status = any(:waiting)) as waits,
              f.id in (select b.file_id from pool.batch b join pool.sighting s on s.batch_id = b.id
                       join pool.record r using (version_id) where r.known_to is null) as used
            from pool.file f
            where f.place = :place and f.file_key is not null and f.uploaded_at < :before
              and (:ids::bigint[] is null or f.id = any(:ids))
            order by f.id
            """)
        .params(asked.parameters())
        .param("waiting", UNDER_WAY)
        .query((row, index) -> due(row))
        .list();
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getLong("id"),
        row.getTimestamp("uploaded_at").toInstant(),
        Set.of(row.getLong("subject")),
        "",
        held(row));
  }

  private static @Nullable HeldFor held(ResultSet row) throws SQLException {
    if (row.getBoolean("waits")) {
      return HeldFor.UNDER_WAY;
    }
    return row.getBoolean("used") ? HeldFor.IN_USE : null;
  }

  @Override
  public Optional<Instant> next(Asked asked) {
    return jdbc.sql(
            "select uploaded_at from pool.file where place = :place and file_key is not null"
                + " and uploaded_at >= :before order by uploaded_at limit 1")
        .params(asked.parameters())
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** The bad cells of its rows go too, though they are masked. */
  @Override
  public void remove(List<Long> rows) {
    Long[] ids = rows.toArray(Long[]::new);
    String batches = "(select id from pool.batch where file_id = any(?))";
    jdbc.sql("delete from pool.fault where batch_id in " + batches).param(ids).update();
    jdbc.sql(
            "update pool.clean_step set sealed = null where sealed is not null and batch_id in "
                + batches)
        .param(ids)
        .update();
    jdbc.sql("update pool.batch set face = null where file_id = any(?)").param(ids).update();
    jdbc.sql("update pool.file set file_key = null where id = any(?)").param(ids).update();
  }

  /** Files that nobody can read any more, also those of persons erased on request. */
  @Override
  public void sweep() {
    List<String> unreadable =
        jdbc.sql("select stored_as from pool.file where file_key is null")
            .query(String.class)
            .list();
    for (String stored : unreadable) {
      try {
        folder.delete(stored);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
