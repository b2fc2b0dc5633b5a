package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.relieflink.linkage.CappedBlocks;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.screening.internal.store.StoredRun.Cause;
import org.relieflink.platform.screening.internal.store.StoredRun.Counts;
import org.relieflink.platform.screening.internal.store.StoredRun.Engine;
import org.relieflink.platform.screening.internal.store.StoredRun.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 碰撞任务。 Keeps runs; at most one runs at a time (a unique index says so). */
@Repository
public class RunStore {
  private static final TypeReference<TreeMap<String, String>> DAYS = new TypeReference<>() {};

  private static final TypeReference<List<CappedBlocks>> BLOCKS = new TypeReference<>() {};

  private static final Need READ = new Need(Matter.HITS, Deed.READ);
  private static final Owned OWNED = Owned.byPlace("r");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Reach reach;

  RunStore(JdbcClient jdbc, JsonMapper json, Reach reach) {
    this.jdbc = jdbc;
    this.json = json;
    this.reach = reach;
  }

  private String reached() {
    return reach.condition(READ, OWNED);
  }

  /** Empty when another run is under way. */
  public Optional<Long> begin(StoredRun run) {
    return jdbc.sql(
            """
            insert into screening.run (state, cause, list_id, started_at, started_by, model_id,
              auto_threshold, review_threshold, pool_version, pool_records, weighed_by, pool_as_of,
              party_count, capped)
            values (:state, :cause, :list, :at, :by, :model, :auto, :review, :version, :records,
              :weighedBy, cast(:asOf as jsonb), :parties, cast(:capped as jsonb))
            on conflict do nothing returning id
            """)
        .param("state", run.state().code())
        .param("cause", run.cause().code())
        .param("list", run.listId())
        .param("at", Timestamp.from(run.startedAt()))
        .param("by", run.startedBy())
        .param("model", run.engine().modelId())
        .param("auto", run.engine().autoThreshold())
        .param("review", run.engine().reviewThreshold())
        .param("version", run.engine().poolVersion())
        .param("records", run.engine().poolRecords())
        .param("weighedBy", run.engine().weighedBy())
        .param("capped", json.writeValueAsString(run.capped()))
        .param("asOf", json.writeValueAsString(new TreeMap<>(run.poolAsOf())))
        .param("parties", run.counts().parties())
        .query(Long.class)
        .optional();
  }

  public void tieToJob(long id, long jobId) {
    jdbc.sql("update screening.run set job_id = :job where id = :id")
        .param("job", Long.toString(jobId))
        .param("id", id)
        .update();
  }

  /** What the run really compared with, when the index was renewed while it waited. */
  public void comparedWith(StoredRun run) {
    Engine engine = run.engine();
    jdbc.sql(
            """
            update screening.run set pool_version = :version, pool_records = :records,
              pool_as_of = cast(:asOf as jsonb), model_id = :model, auto_threshold = :auto,
              review_threshold = :review, weighed_by = :weighedBy, capped = cast(:capped as jsonb)
            where id = :id
            """)
        .param("version", engine.poolVersion())
        .param("records", engine.poolRecords())
        .param("asOf", json.writeValueAsString(new TreeMap<>(run.poolAsOf())))
        .param("weighedBy", engine.weighedBy())
        .param("capped", json.writeValueAsString(run.capped()))
        .param("model", engine.modelId())
        .param("auto", engine.autoThreshold())
        .param("review", engine.reviewThreshold())
        .param("id", run.id())
        .update();
  }

  public void end(long id, State state, Counts counts, Instant at) {
    jdbc.sql(
            """
            update screening.run set state = :state, finished_at = :at, hit_party_count = :hitParties,
              hit_count = :hits, auto_count = :auto, household_count = :household,
              gone_count = :gone, party_count = greatest(party_count, :parties)
            where id = :id and finished_at is null
            """)
        .param("state", state.code())
        .param("at", Timestamp.from(at))
        .param("hitParties", counts.hitParties())
        .param("hits", counts.hits())
        .param("auto", counts.auto())
        .param("household", counts.household())
        .param("gone", counts.gone())
        .param("parties", counts.parties())
        .param("id", id)
        .update();
  }

  /** Ends a run that began as published: it stood in one transaction from the start. */
  public void complete(long id, Counts counts, Instant at) {
    end(id, State.PUBLISHED, counts, at);
  }

  /** After a crash nothing of a running run was visible; it only has to be said. */
  public int failUnfinished(Instant at) {
    return jdbc.sql(
            "update screening.run set state = 'failed', finished_at = :at where state = 'running'")
        .param("at", Timestamp.from(at))
        .update();
  }

  public Optional<StoredRun> find(long id) {
    return jdbc.sql("select * from screening.run r where id = :id and " + reached())
        .param("id", id)
        .query((row, index) -> run(row))
        .optional();
  }

  /** The run that found a hit; whoever sees the hit sees it. */
  public StoredRun ofHit(long hitId) {
    return jdbc.sql(
            "select r.* from screening.run r join screening.hit h on h.run_id = r.id where h.id = :hit")
        .param("hit", hitId)
        .query((row, index) -> run(row))
        .single();
  }

  public Optional<StoredRun> latestPublished() {
    return jdbc.sql(
            "select * from screening.run r where state = 'published' and "
                + reached()
                + " order by id desc limit 1")
        .query((row, index) -> run(row))
        .optional();
  }

  /** Newest first. */
  public List<StoredRun> latest(int limit) {
    return jdbc.sql(
            "select * from screening.run r where " + reached() + " order by id desc limit :limit")
        .param("limit", limit)
        .query((row, index) -> run(row))
        .list();
  }

  private StoredRun run(ResultSet row) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new StoredRun(
        row.getLong("id"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
        row.getObject("list_id", Long.class),
        row.getString("job_id"),
        row.getTimestamp("started_at").toInstant(),
        row.getString("started_by"),
        finished == null ? null : finished.toInstant(),
        engine(row),
        json.readValue(row.getString("pool_as_of"), DAYS),
        counts(row),
        json.readValue(row.getString("capped"), BLOCKS));
  }

  private static Engine engine(ResultSet row) throws SQLException {
    return new Engine(
        row.getString("model_id"),
        row.getDouble("auto_threshold"),
        row.getDouble("review_threshold"),
        row.getLong("pool_version"),
        row.getInt("pool_records"),
        row.getLong("weighed_by"));
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getInt("party_count"),
        row.getInt("hit_party_count"),
        row.getInt("hit_count"),
        row.getInt("auto_count"),
        row.getInt("household_count"),
        row.getInt("gone_count"));
  }
}
