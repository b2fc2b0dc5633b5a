package org.relieflink.platform.supervision.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.supervision.SupervisionReport;
import org.relieflink.platform.supervision.SupervisionReport.RuleLine;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 监督碰撞的表。 Keeps runs; at most one runs at a time (a unique index says so). */
@Repository
public class SupervisionRuns {
  private static final TypeReference<TreeMap<String, String>> DAYS = new TypeReference<>() {};
  private static final TypeReference<List<RuleLine>> LINES = new TypeReference<>() {};

  private static final Need READ = new Need(Matter.LEADS, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("r");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Reach reach;

  SupervisionRuns(JdbcClient jdbc, JsonMapper json, Reach reach) {
    this.jdbc = jdbc;
    this.json = json;
    this.reach = reach;
  }

  private String reached() {
    return reach.condition(READ, OWNED);
  }

  /** 将要开始的一次。 A run before it has an id. */
  public record Planned(
      LocalDate day, String startedBy, Instant startedAt, String catalogue, String modelId) {}

  /** What a run read and asked, and when it ended. */
  public record Compared(Map<String, String> asOf, int records, int asked, Instant at) {}

  /** Empty when another run is under way. */
  public Optional<Long> begin(Planned run) {
    return jdbc.sql(
            """
            insert into supervision.run (state, day, started_at, started_by, catalogue_version,
              model_id)
            values ('running', :day, :at, :by, :catalogue, :model)
            on conflict do nothing returning id
            """)
        .param("day", run.day())
        .param("at", Timestamp.from(run.startedAt()))
        .param("by", run.startedBy())
        .param("catalogue", run.catalogue())
        .param("model", run.modelId())
        .query(Long.class)
        .optional();
  }

  public void tieToJob(long id, long jobId) {
    jdbc.sql("update supervision.run set job_id = :job where id = :id")
        .param("job", Long.toString(jobId))
        .param("id", id)
        .update();
  }

  /** Ends a run with its result, in the caller's transaction. */
  public void publish(long id, List<RuleLine> rules, Compared compared) {
    jdbc.sql(
            """
            update supervision.run set state = 'published', finished_at = :at,
              pool_as_of = cast(:asOf as jsonb), record_count = :records, asked_count = :asked,
              rules = cast(:rules as jsonb)
            where id = :id and state = 'running'
            """)
        .param("at", Timestamp.from(compared.at()))
        .param("asOf", json.writeValueAsString(new TreeMap<>(compared.asOf())))
        .param("records", compared.records())
        .param("asked", compared.asked())
        .param("rules", json.writeValueAsString(rules))
        .param("id", id)
        .update();
  }

  /** Ends a run without a result. */
  public void end(long id, String state, Instant at) {
    jdbc.sql(
            """
            update supervision.run set state = :state, finished_at = :at
            where id = :id and state = 'running'
            """)
        .param("state", state)
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  /** After a crash nothing of a running run was visible; it only has to be said. */
  @EventListener(ApplicationReadyEvent.class)
  void failUnfinished() {
    jdbc.sql(
            "update supervision.run set state = 'failed', finished_at = now() where state = 'running'")
        .update();
  }

  public Optional<SupervisionReport> find(long id) {
    return jdbc.sql("select * from supervision.run r where id = :id and " + reached())
        .param("id", id)
        .query((row, index) -> run(row))
        .optional();
  }

  public Optional<SupervisionReport> latestPublished() {
    return jdbc.sql(
            "select * from supervision.run r where state = 'published' and "
                + reached()
                + " order by id desc limit 1")
        .query((row, index) -> run(row))
        .optional();
  }

  /** Newest first. */
  public List<SupervisionReport> latest(int limit) {
    return jdbc.sql(
            "select * from supervision.run r where " + reached() + " order by id desc limit :limit")
        .param("limit", limit)
        .query((row, index) -> run(row))
        .list();
  }

  private SupervisionReport run(ResultSet row) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new SupervisionReport(
        row.getLong("id"),
        row.getString("state"),
        row.getObject("day", LocalDate.class),
        row.getString("job_id"),
        row.getTimestamp("started_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getString("started_by"),
        row.getString("catalogue_version"),
        row.getString("model_id"),
        json.readValue(row.getString("pool_as_of"), DAYS),
        row.getInt("record_count"),
        row.getInt("asked_count"),
        json.readValue(row.getString("rules"), LINES));
  }
}
