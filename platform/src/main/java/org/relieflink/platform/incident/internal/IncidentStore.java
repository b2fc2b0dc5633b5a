package org.relieflink.platform.incident.internal;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentStep;
import org.relieflink.platform.incident.Incidents;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 事件表：what an officer may handle, by the policy table and never about himself. */
@Repository
class IncidentStore {
  private static final Need READ = new Need(Matter.INCIDENTS, Deed.READ);
  private static final Owned OWNED = new Owned("i.place", "i.line", "false");
  private static final String ENDED =
      "exists (select from incident.step s where s.incident_id = i.id and s.act = 'closed')";
  private static final int BATCH = 1000; // rows written at a time

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Reach reach;

  IncidentStore(JdbcClient jdbc, JdbcTemplate batches, Reach reach) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.reach = reach;
  }

  private String from(Officer officer) {
    return " from incident.incident i where not :me = any (i.about) and "
        + reach.condition(officer, READ, OWNED);
  }

  List<Incident> list(Officer officer, boolean closed, long before) {
    return whole(
        jdbc.sql(
                "select i.*"
                    + from(officer)
                    + " and i.id < :before and "
                    + ENDED
                    + " = :closed order by i.id desc limit :most")
            .param("me", officer.staffNumber())
            .param("before", before)
            .param("closed", closed)
            .param("most", Incidents.MOST));
  }

  long count(Officer officer, boolean closed) {
    return jdbc.sql("select count(*)" + from(officer) + " and " + ENDED + " = :closed")
        .param("me", officer.staffNumber())
        .param("closed", closed)
        .query(Long.class)
        .single();
  }

  Optional<Incident> find(Officer officer, long id) {
    return whole(
            jdbc.sql("select i.*" + from(officer) + " and i.id = :id")
                .param("me", officer.staffNumber())
                .param("id", id))
        .stream()
        .findFirst();
  }

  private List<Incident> whole(JdbcClient.StatementSpec bare) {
    List<Long> ids = bare.query((row, index) -> row.getLong("id")).list();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Long>> alarms = alarms(ids);
    Map<Long, List<IncidentStep>> steps = steps(ids);
    return bare.query(
            (row, index) ->
                IncidentRows.bare(
                    row,
                    alarms.getOrDefault(row.getLong("id"), List.of()),
                    steps.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private record AlarmOf(long incident, long alarm) {}

  private Map<Long, List<Long>> alarms(List<Long> ids) {
    return jdbc
        .sql("select * from incident.alarm where incident_id in (:ids) order by alarm_id")
        .param("ids", ids)
        .query((row, index) -> new AlarmOf(row.getLong("incident_id"), row.getLong("alarm_id")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                AlarmOf::incident, Collectors.mapping(AlarmOf::alarm, Collectors.toList())));
  }

  private record StepOf(long incident, IncidentStep step) {}

  private Map<Long, List<IncidentStep>> steps(List<Long> ids) {
    return jdbc
        .sql("select * from incident.step where incident_id in (:ids) order by id")
        .param("ids", ids)
        .query((row, index) -> new StepOf(row.getLong("incident_id"), IncidentRows.step(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                StepOf::incident, Collectors.mapping(StepOf::step, Collectors.toList())));
  }

  /** One writer of an incident at a time, until the end of the transaction. */
  void lock(long id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "incident " + id)
        .query(row -> {});
  }

  long nextId() {
    return jdbc.sql("select nextval('incident.number')").query(Long.class).single();
  }

  /** The place and line are those of whom the connection speaks for. */
  void insert(Incident born, Collection<Long> entries) {
    jdbc.sql(
            """
            insert into incident.incident
              (id, kind, level, about, words, detected_at, opened_at, officer, officer_name)
            values (:id, :kind, :level, cast(:about as text[]), :words, :detected, :now, :officer,
              :name)
            """)
        .param("id", born.id())
        .param("kind", born.firstKind().name())
        .param("level", born.firstLevel().name())
        .param("about", "{" + String.join(",", born.about()) + "}")
        .param("words", born.words())
        .param("detected", Timestamp.from(born.detectedAt()))
        .param("now", Timestamp.from(born.openedAt()))
        .param("officer", born.officer())
        .param("name", born.officerName())
        .update();
    pairs("insert into incident.alarm (incident_id, alarm_id) values (?, ?)", born, born.alarms());
    pairs("insert into incident.entry (incident_id, entry_id) values (?, ?)", born, entries);
  }

  private void pairs(String sql, Incident incident, Collection<Long> others) {
    batches.batchUpdate(
        sql,
        others,
        BATCH,
        (statement, other) -> {
          statement.setLong(1, incident.id());
          statement.setLong(2, other);
        });
  }

  List<Long> entries(long incident, int most) {
    return jdbc.sql(
            "select entry_id from incident.entry where incident_id = ? order by entry_id limit ?")
        .params(incident, most)
        .query(Long.class)
        .list();
  }

  void add(long incident, IncidentStep step, @Nullable Long approval) {
    jdbc.sql(
            """
            insert into incident.step (incident_id, act, kind, level, finding, words, approval_id,
              officer, officer_name, at)
            values (:incident, :act, :kind, :level, :finding, :words, cast(:approval as bigint),
              :officer, :name, :at)
            """)
        .param("incident", incident)
        .param("act", step.act().code())
        .param("kind", step.kind() == null ? null : step.kind().name())
        .param("level", step.level() == null ? null : step.level().name())
        .param("finding", step.finding() == null ? null : step.finding().code())
        .param("words", step.words())
        .param("approval", approval)
        .param("officer", step.officer())
        .param("name", step.officerName())
        .param("at", Timestamp.from(step.at()))
        .update();
  }
}
