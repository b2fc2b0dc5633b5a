package org.relieflink.platform.joint.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.joint.Joining;
import org.relieflink.platform.joint.Joinings;
import org.relieflink.platform.joint.NewJoining;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 协办的表：rows are added, and end once. */
@Repository
class JoiningTable {
  private static final Need READ = new Need(Matter.JOINING, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("j");
  private static final String SELECT = "select j.* from access.joined_case j where ";

  private final JdbcClient jdbc;
  private final Reach reach;

  JoiningTable(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /** Those that count first, then newest first. */
  List<Joining> ofUnit(Instant now) {
    return jdbc.sql(
            SELECT
                + reach.condition(READ, OWNED)
                + " order by (j.ended_at is null and j.ends_at > :now) desc, j.id desc limit :limit")
        .param("now", Timestamp.from(now))
        .param("limit", Joinings.MOST)
        .query((row, index) -> joining(row))
        .list();
  }

  /** Whoever is joined sees the own rows, whatever else may be seen. */
  List<Joining> ofOfficer(Officer officer, Instant now) {
    return jdbc.sql(
            SELECT
                + "j.officer = :officer and j.ended_at is null and j.ends_at > :now"
                + " order by j.ends_at, j.id limit :limit")
        .param("officer", officer.staffNumber())
        .param("now", Timestamp.from(now))
        .param("limit", Joinings.MOST)
        .query((row, index) -> joining(row))
        .list();
  }

  /** Nobody else ends it before the transaction does. */
  Optional<Joining> hold(long id) {
    return jdbc.sql(SELECT + "j.id = :id and " + reach.condition(READ, OWNED) + " for update")
        .param("id", id)
        .query((row, index) -> joining(row))
        .optional();
  }

  /** Whether the officer is joined to the case already. One at a time asks for one case. */
  boolean counts(NewJoining wanted, String place, Instant now) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('access.joined_case'), hashtext(:case))")
        .param("case", place + " " + wanted.caseNo())
        .query(rows -> {});
    return jdbc.sql(
            """
            select exists (select 1 from access.joined_case j where j.officer = :officer
              and j.place = :place and j.case_no = :case and j.ended_at is null and j.ends_at > :now)
            """)
        .param("officer", wanted.officer())
        .param("place", place)
        .param("case", wanted.caseNo())
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  Joining add(Officer chief, NewJoining wanted, Instant now, Instant endsAt) {
    return jdbc.sql(
            """
            insert into access.joined_case
              (officer, place, case_no, reason, granted_by, granted_at, ends_at)
            values (:officer, :place, :case, :reason, :by, :now, :ends) returning *
            """)
        .param("officer", wanted.officer())
        .param("place", chief.unit().place())
        .param("case", wanted.caseNo())
        .param("reason", wanted.reason())
        .param("by", chief.staffNumber())
        .param("now", Timestamp.from(now))
        .param("ends", Timestamp.from(endsAt))
        .query((row, index) -> joining(row))
        .single();
  }

  Joining end(Officer chief, long id, Instant now) {
    return jdbc.sql(
            """
            update access.joined_case set ended_at = :now, ended_by = :by where id = :id returning *
            """)
        .param("now", Timestamp.from(now))
        .param("by", chief.staffNumber())
        .param("id", id)
        .query((row, index) -> joining(row))
        .single();
  }

  private static Joining joining(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Joining(
        row.getLong("id"),
        row.getString("officer"),
        row.getString("place"),
        row.getString("case_no"),
        row.getString("reason"),
        row.getString("granted_by"),
        row.getTimestamp("granted_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
