package org.relieflink.platform.retention.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Plan.Line;
import org.relieflink.platform.retention.Retention;
import org.relieflink.platform.retention.RetentionAct;
import org.relieflink.platform.retention.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 计划、执行、证明的表：rows are only added. */
@Repository
class PlanStore {
  private static final String SELECT =
      """
      select p.*, r.at as begun, c.at as certified,
        (select count(*) from retention.item i where i.plan_id = p.id and i.outcome is null) as left_over
      from retention.plan p left join retention.run r on r.plan_id = p.id
      left join retention.certificate c on c.plan_id = p.id
      """;

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a plan begins with. */
  record Head(LocalDate asOf, String version, String reason, Instant at) {}

  long add(Officer officer, Head head) {
    return jdbc.sql(
            """
            insert into retention.plan (place, as_of, version, reason, officer, officer_name, at)
            values (:place, :day, :version, :reason, :officer, :name, :at) returning id
            """)
        .param("place", officer.unit().place())
        .param("day", head.asOf)
        .param("version", head.version)
        .param("reason", head.reason)
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(head.at))
        .query(Long.class)
        .single();
  }

  void add(long plan, Line line) {
    jdbc.sql(
            """
            insert into retention.line (plan_id, kind, act, months, before, rows, persons, oldest,
              newest, held, root)
            values (:plan, :kind, :act, :months, :before, :rows, :persons, :oldest, :newest, :held,
              :root)
            """)
        .param("plan", plan)
        .param("kind", line.kind().name())
        .param("act", line.act().name())
        .param("months", line.months())
        .param("before", Timestamp.from(line.before()))
        .param("rows", line.rows())
        .param("persons", line.persons())
        .param("oldest", Timestamp.from(line.oldest()))
        .param("newest", Timestamp.from(line.newest()))
        .param("held", line.held())
        .param("root", line.root())
        .update();
  }

  void begin(long plan, long approval, Officer officer, Instant now) {
    jdbc.sql(
            """
            insert into retention.run (plan_id, approval_id, officer, officer_name, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(plan, approval, officer.staffNumber(), officer.displayName(), Timestamp.from(now))
        .update();
  }

  /** Who began it under which agreement. */
  record Run(long approval, String officer, String name, Instant at) {}

  Run run(long plan) {
    return jdbc.sql("select * from retention.run where plan_id = ?")
        .param(plan)
        .query(
            (row, index) ->
                new Run(
                    row.getLong("approval_id"),
                    row.getString("officer"),
                    row.getString("officer_name"),
                    row.getTimestamp("at").toInstant()))
        .single();
  }

  /** A certificate as it is stored. */
  record Paper(String content, String sm3, String root, long deleted, long entry, Instant at) {}

  void certify(long plan, Paper paper) {
    jdbc.sql(
            """
            insert into retention.certificate (plan_id, content, sm3, root, deleted, entry_id, at)
            values (:plan, :content, :sm3, :root, :deleted, :entry, :at)
            """)
        .param("plan", plan)
        .param("content", paper.content)
        .param("sm3", paper.sm3)
        .param("root", paper.root)
        .param("deleted", paper.deleted)
        .param("entry", paper.entry)
        .param("at", Timestamp.from(paper.at))
        .update();
  }

  Optional<Paper> paper(long plan) {
    return jdbc.sql("select * from retention.certificate where plan_id = ?")
        .param(plan)
        .query(
            (row, index) ->
                new Paper(
                    row.getString("content"),
                    row.getString("sm3"),
                    row.getString("root"),
                    row.getLong("deleted"),
                    row.getLong("entry_id"),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }

  Optional<Plan> find(String place, long id) {
    return jdbc.sql(SELECT + " where p.id = ? and p.place = ?")
        .params(id, place)
        .query((row, index) -> plan(row))
        .optional();
  }

  List<Plan> list(String place) {
    return jdbc.sql(SELECT + " where p.place = ? order by p.id desc limit ?")
        .params(place, Retention.MOST)
        .query((row, index) -> plan(row))
        .list();
  }

  private Plan plan(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Plan(
        id,
        row.getString("place"),
        row.getObject("as_of", LocalDate.class),
        row.getString("version"),
        row.getString("reason"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant(),
        lines(id),
        instant(row, "begun"),
        instant(row, "certified"),
        row.getLong("left_over"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private List<Line> lines(long plan) {
    return jdbc
        .sql("select * from retention.line where plan_id = ?")
        .param(plan)
        .query((row, index) -> line(row))
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(Line::kind))
        .toList();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        RetentionKind.valueOf(row.getString("kind")),
        RetentionAct.valueOf(row.getString("act")),
        row.getInt("months"),
        row.getTimestamp("before").toInstant(),
        row.getLong("rows"),
        row.getLong("persons"),
        row.getTimestamp("oldest").toInstant(),
        row.getTimestamp("newest").toInstant(),
        row.getLong("held"),
        row.getString("root"));
  }
}
