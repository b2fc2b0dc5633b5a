package org.relieflink.platform.job.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.job.Job;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.JobState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 任务表：the schema {@code job}. */
@Repository
class JobStore {
  private final JdbcClient jdbc;

  JobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long create(JobOrder order, Instant now) {
    var officer = order.officer();
    return jdbc.sql(
            """
            insert into job.job (kind, title, officer, officer_name, role, place, department,
              submitted_at)
            values (:kind, :title, :officer, :name, :role, :place, :department, :now) returning id
            """)
        .param("kind", order.kind())
        .param("title", order.title())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("role", officer.role().name())
        .param("place", officer.unit().place())
        .param("department", officer.department())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void save(Job job) {
    jdbc.sql(
            """
            update job.job set state = :state, phase = :phase, done = :done, total = :total,
              started_at = :started, ended_at = :ended, message = :message, result_path = :result
            where id = :id
            """)
        .param("state", job.state().name())
        .param("phase", job.phase())
        .param("done", job.done())
        .param("total", job.total())
        .param("started", timestamp(job.startedAt()))
        .param("ended", timestamp(job.endedAt()))
        .param("message", job.message())
        .param("result", job.resultPath())
        .param("id", job.id())
        .update();
  }

  Optional<Job> find(long id) {
    return jdbc.sql("select * from job.job where id = ?")
        .param(id)
        .query((row, index) -> job(row))
        .optional();
  }

  List<Job> latest(int limit) {
    return jdbc.sql("select * from job.job order by id desc limit ?")
        .param(limit)
        .query((row, index) -> job(row))
        .list();
  }

  /** After a crash: what was running cannot be running any more. */
  int interruptAll(Instant now) {
    return jdbc.sql(
            "update job.job set state = 'INTERRUPTED', ended_at = :now"
                + " where state in ('QUEUED', 'RUNNING')")
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Job job(ResultSet row) throws SQLException {
    var officer =
        new Officer(
            row.getString("officer"),
            row.getString("officer_name"),
            Role.valueOf(row.getString("role")),
            Unit.of(row.getString("place"), row.getString("department")));
    return new Job(
        row.getLong("id"),
        new JobOrder(row.getString("kind"), row.getString("title"), officer),
        JobState.valueOf(row.getString("state")),
        row.getString("phase"),
        row.getLong("done"),
        row.getLong("total"),
        instant(row.getTimestamp("started_at")),
        instant(row.getTimestamp("ended_at")),
        row.getString("message"),
        row.getString("result_path"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp value) {
    return value == null ? null : value.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant value) {
    return value == null ? null : Timestamp.from(value);
  }
}
