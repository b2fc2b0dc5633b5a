package org.relieflink.platform.trail.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.trail.TrailQuery;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 留痕的表。 The table of the trail. */
@Service
public class StoredTrail implements Trail {
  private static final String ENTRY =
      """
      insert into trail.entry
        (at, officer, role, department, action, object_kind, object_id, purpose, result,
         request_id)
      values (:at, :officer, :role, :department, :action, :kind, :object, :purpose, :result,
         :request)
      """;

  /** Of the entry that was just written. */
  private static final String SUBJECT =
      """
      insert into trail.subject (key, entry_id)
      select unnest(cast(:persons as text[])), currval(pg_get_serial_sequence('trail.entry', 'id'))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Over a database, by a clock. */
  public StoredTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void record(Officer officer, TrailNote note) {
    adding(ENTRY, officer, note).update();
  }

  /** Both statements in one message to the database. */
  @Override
  @Transactional
  public void record(Officer officer, TrailNote note, Collection<String> keys) {
    Set<String> persons = Set.copyOf(keys);
    if (persons.isEmpty()) {
      record(officer, note);
    } else {
      adding(ENTRY + ";" + SUBJECT, officer, note)
          .param("persons", persons.toArray(String[]::new))
          .update();
    }
  }

  private JdbcClient.StatementSpec adding(String statements, Officer officer, TrailNote note) {
    String request = MDC.get(RequestIds.KEY);
    return jdbc.sql(statements)
        .param("at", Timestamp.from(clock.instant()))
        .param("officer", officer.staffNumber())
        .param("role", officer.role().name())
        .param("department", officer.department())
        .param("action", note.action())
        .param("kind", note.objectKind())
        .param("object", note.objectId())
        .param("purpose", note.purpose())
        .param("result", note.result())
        .param("request", request == null ? "" : request);
  }

  /** Asked of the sequence and not by returning: who writes may not be one who reads. */
  @Override
  @Transactional
  public long written(Officer officer, TrailNote note) {
    record(officer, note);
    return jdbc.sql("select currval(pg_get_serial_sequence('trail.entry', 'id'))")
        .query(Long.class)
        .single();
  }

  @Override
  public List<TrailEntry> since(Instant from, Set<String> actions, @Nullable String officer) {
    return jdbc.sql(
            """
            select * from (
              select * from trail.entry where at >= :from and action in (:actions)
                and (cast(:officer as text) is null or officer = :officer)
              order by id desc limit :most) newest
            order by id
            """)
        .param("from", Timestamp.from(from))
        .param("actions", actions)
        .param("officer", officer)
        .param("most", MOST_SINCE)
        .query((row, index) -> entry(row))
        .list();
  }

  @Override
  public List<TrailEntry> of(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from trail.entry where id in (:ids) order by id")
            .param("ids", ids)
            .query((row, index) -> entry(row))
            .list();
  }

  @Override
  @Transactional
  public void about(long entry, Collection<String> keys) {
    Set<String> persons = Set.copyOf(keys);
    if (!persons.isEmpty()) {
      jdbc.sql("insert into trail.subject (key, entry_id) select unnest(cast(? as text[])), ?")
          .params(persons.toArray(new String[0]), entry)
          .update();
    }
  }

  @Override
  public List<TrailEntry> ofSubject(String key) {
    return jdbc.sql(
            """
            select e.* from trail.subject s join trail.entry e on e.id = s.entry_id
            where s.key = ? order by e.id
            """)
        .param(key)
        .query((row, index) -> entry(row))
        .list();
  }

  @Override
  public List<TrailEntry> on(Set<String> actions, Collection<String> objects) {
    String[] names = objects.toArray(String[]::new);
    return names.length == 0
        ? List.of()
        : jdbc.sql(
                """
                select * from trail.entry where action in (:actions)
                  and (object_id = any (:names) or split_part(object_id, ',', 1) = any (:names)
                       or result = any (:names))
                order by id limit :most
                """)
            .param("actions", actions)
            .param("names", names)
            .param("most", MOST_SINCE)
            .query((row, index) -> entry(row))
            .list();
  }

  @Override
  public List<TrailEntry> all(TrailQuery query) {
    return jdbc.sql(
            """
            select * from trail.entry
            where (cast(:officer as text) is null or officer = :officer)
              and (cast(:action as text) is null or action = :action)
              and (cast(:object as text) is null or object_id = :object)
              and (cast(:before as bigint) is null or id < :before)
            order by id desc limit :limit
            """)
        .param("officer", query.officer())
        .param("action", query.action())
        .param("object", query.objectId())
        .param("before", query.before())
        .param("limit", query.limit())
        .query((row, index) -> entry(row))
        .list();
  }

  @Override
  public List<String> actions() {
    return jdbc.sql("select distinct action from trail.entry order by action")
        .query(String.class)
        .list();
  }

  private static TrailEntry entry(ResultSet row) throws SQLException {
    var note =
        new TrailNote(
            row.getString("action"),
            row.getString("object_kind"),
            row.getString("object_id"),
            row.getString("purpose"),
            row.getString("result"));
    return new TrailEntry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("officer"),
        row.getString("role"),
        note,
        row.getString("request_id"));
  }
}
