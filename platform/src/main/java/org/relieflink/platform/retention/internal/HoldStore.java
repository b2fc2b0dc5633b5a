package org.relieflink.platform.retention.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.retention.Expiring.Due;
import org.relieflink.platform.retention.HeldFor;
import org.relieflink.platform.retention.Hold;
import org.relieflink.platform.retention.NewHold;
import org.relieflink.platform.retention.Retention;
import org.relieflink.platform.retention.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 留存令的表；also whether an incident is open, which holds everything. */
@Repository
class HoldStore {
  private final JdbcClient jdbc;

  HoldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whom a person's hold covers.
   *
   * @param person keyed name of the number; null for the hold of a kind
   */
  record Whom(Collection<Long> subjects, @Nullable String person) {}

  long add(Officer officer, NewHold wanted, Whom whom, Instant now) {
    RetentionKind kind = wanted.kind();
    return jdbc.sql(
            """
            insert into retention.hold (place, kind, subjects, person, reason, officer,
              officer_name, at)
            values (:place, :kind, :subjects, :person, :reason, :officer, :name, :at) returning id
            """)
        .param("place", officer.unit().place())
        .param("kind", kind == null ? null : kind.name())
        .param("subjects", whom.subjects.toArray(Long[]::new))
        .param("person", whom.person)
        .param("reason", wanted.reason())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /** Whether it stood until now. */
  boolean end(Officer officer, long id, String reason, Instant now) {
    return jdbc.sql(
                """
                update retention.hold set ended_by = :by, ended_reason = :reason, ended_at = :at
                where id = :id and place = :place and ended_at is null
                """)
            .param("by", officer.staffNumber())
            .param("reason", reason)
            .param("at", Timestamp.from(now))
            .param("id", id)
            .param("place", officer.unit().place())
            .update()
        == 1;
  }

  Optional<Hold> find(String place, long id) {
    return jdbc.sql("select * from retention.hold where id = ? and place = ?")
        .params(id, place)
        .query((row, index) -> hold(row))
        .optional();
  }

  List<Hold> list(String place) {
    return jdbc.sql("select * from retention.hold where place = ? order by id desc limit ?")
        .params(place, Retention.MOST)
        .query((row, index) -> hold(row))
        .list();
  }

  private static Hold hold(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    Timestamp ended = row.getTimestamp("ended_at");
    return new Hold(
        row.getLong("id"),
        kind == null ? null : RetentionKind.valueOf(kind),
        row.getString("reason"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant(),
        row.getString("ended_by"),
        row.getString("ended_reason"),
        ended == null ? null : ended.toInstant());
  }

  boolean incidentOpen(String place) {
    return jdbc.sql("select retention.incident_open(?)").param(place).query(Boolean.class).single();
  }

  /** The same rows, each with what holds it back: a hold or an incident before its own reason. */
  List<Due> withHolds(String place, RetentionKind kind, List<Due> due) {
    boolean incident = incidentOpen(place);
    List<Standing> standing =
        jdbc.sql(
                "select kind, subjects, person from retention.hold where place = ? and ended_at is null")
            .param(place)
            .query((row, index) -> standing(row))
            .list();
    return due.stream()
        .map(
            one -> {
              if (standing.stream().anyMatch(hold -> hold.covers(kind, one))) {
                return held(one, HeldFor.LEGAL_HOLD);
              }
              return incident ? held(one, HeldFor.OPEN_INCIDENT) : one;
            })
        .toList();
  }

  private static Due held(Due due, HeldFor why) {
    return new Due(due.row(), due.since(), due.subjects(), due.person(), why);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getString("kind"),
        List.of((Long[]) row.getArray("subjects").getArray()),
        row.getString("person"));
  }

  /** A hold that has not ended; the database says the same once more in retention.held. */
  private record Standing(@Nullable String kind, List<Long> subjects, @Nullable String person) {
    boolean covers(RetentionKind which, Due due) {
      return which.name().equals(kind)
          || subjects.stream().anyMatch(due.subjects()::contains)
          || (!due.person().isEmpty() && due.person().equals(person));
    }
  }
}
