package org.relieflink.platform.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.Measure;
import org.relieflink.platform.incident.MeasureKind;
import org.relieflink.platform.incident.Measures;
import org.relieflink.platform.incident.Measures.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 处置表：what an administrator may carry out, by the policy table and never against himself. */
@Repository
class MeasureStore {
  private static final Need READ = new Need(Matter.MEASURES, Deed.READ);
  private static final Owned OWNED = new Owned("m.place", "m.line", "false");
  private static final String SELECT =
      """
      select m.*, d.officer as done_by, d.officer_name as done_name, d.at as done_at
      from incident.measure m left join incident.measure_done d on d.measure_id = m.id
      """;

  private final JdbcClient jdbc;
  private final Reach reach;

  MeasureStore(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  long add(Officer officer, Incident incident, Officer target, Ordered ordered) {
    return jdbc.sql(
            """
            insert into incident.measure (incident_id, about, kind, target, place, line, words,
              officer, officer_name, at)
            values (:incident, cast(:about as text[]), :kind, :target, :place, :line, :words,
              :officer, :name, :at)
            returning id
            """)
        .param("incident", incident.id())
        .param("about", "{" + String.join(",", incident.about()) + "}")
        .param("kind", ordered.wanted.kind().name())
        .param("target", target.staffNumber())
        .param("place", target.unit().place())
        .param("line", target.unit().line())
        .param("words", ordered.wanted.words())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(ordered.at))
        .query(Long.class)
        .single();
  }

  /** What was ordered, and when. */
  record Ordered(Wanted wanted, Instant at) {}

  Measure byId(long id) {
    return jdbc.sql(SELECT + " where m.id = ?")
        .param(id)
        .query((row, index) -> measure(row))
        .single();
  }

  List<Measure> of(long incident) {
    return jdbc.sql(SELECT + " where m.incident_id = ? order by m.id")
        .param(incident)
        .query((row, index) -> measure(row))
        .list();
  }

  List<Measure> list(Officer officer) {
    return jdbc.sql(
            SELECT
                + " where not :me = any (m.about || m.target) and "
                + reach.condition(officer, READ, OWNED)
                + " order by d.at is not null, m.id desc limit :most")
        .param("me", officer.staffNumber())
        .param("most", Measures.MOST)
        .query((row, index) -> measure(row))
        .list();
  }

  /** Held until the end of the transaction: two who press at once are one after the other. */
  Optional<Measure> hold(Officer officer, long id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "measure " + id)
        .query(row -> {});
    return jdbc.sql(
            SELECT
                + " where m.id = :id and not :me = any (m.about || m.target) and "
                + reach.condition(officer, READ, OWNED))
        .param("id", id)
        .param("me", officer.staffNumber())
        .query((row, index) -> measure(row))
        .optional();
  }

  void done(long id, Officer officer, Instant at) {
    jdbc.sql(
            """
            insert into incident.measure_done (measure_id, officer, officer_name, at)
            values (?, ?, ?, ?)
            """)
        .params(id, officer.staffNumber(), officer.displayName(), Timestamp.from(at))
        .update();
  }

  private static Measure measure(ResultSet row) throws SQLException {
    return new Measure(
        row.getLong("id"),
        row.getLong("incident_id"),
        MeasureKind.valueOf(row.getString("kind")),
        row.getString("target"),
        new Unit(row.getString("place"), row.getString("line")),
        row.getString("words"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant(),
        doneOf(row));
  }

  private static Measure.@Nullable Done doneOf(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("done_at");
    return at == null
        ? null
        : new Measure.Done(row.getString("done_by"), row.getString("done_name"), at.toInstant());
  }
}
