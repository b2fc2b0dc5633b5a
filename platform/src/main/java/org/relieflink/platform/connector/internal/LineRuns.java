package org.relieflink.platform.connector.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.ConnectorRun;
import org.relieflink.platform.connector.RunState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 每一次取和推的表：append-only, except that what was taken is carried. */
@Repository
class LineRuns {
  /** Sequence numbers named at once. */
  static final int MOST_NAMED = 20;

  private static final String OWN = " place = access.own_place() and name = :name ";

  private final JdbcClient jdbc;

  LineRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What happened. */
  record Happened(
      RunState state, @Nullable ConnectorFault fault, long rows, String mark, Instant at) {}

  /**
   * What was taken.
   *
   * @param sequence of a pushed batch, with its key and digest; null and empty otherwise
   */
  record Taken(long delivery, @Nullable Long sequence, String key, String sm3) {}

  void happened(Line line, Happened happened) {
    insert(line, happened, null);
  }

  void taken(Line line, Happened happened, Taken taken) {
    insert(line, happened, taken);
  }

  private void insert(Line line, Happened happened, @Nullable Taken taken) {
    @Nullable ConnectorFault fault = happened.fault;
    jdbc.sql(
            """
            insert into connector.run (department, name, state, fault, rows, mark, delivery_id,
              carried, sequence, request_key, sm3, at)
            values (:department, :name, :state, :fault, :rows, :mark, :delivery, :carried, :sequence,
              :key, :sm3, :at)
            """)
        .param("department", line.department())
        .param("name", line.name())
        .param("state", happened.state.name())
        .param("fault", fault == null ? "" : fault.name())
        .param("rows", happened.rows)
        .param("mark", happened.mark)
        .param("delivery", taken == null ? null : taken.delivery, Types.BIGINT)
        .param("carried", taken == null)
        .param("sequence", taken == null ? null : taken.sequence, Types.BIGINT)
        .param("key", taken == null ? "" : taken.key)
        .param("sm3", taken == null ? "" : taken.sm3)
        .param("at", Timestamp.from(happened.at))
        .update();
  }

  Optional<ConnectorRun> last(String name) {
    return jdbc.sql("select * from connector.run where" + OWN + "order by id desc limit 1")
        .param("name", name)
        .query((row, index) -> run(row))
        .optional();
  }

  private static ConnectorRun run(ResultSet row) throws SQLException {
    String fault = row.getString("fault");
    return new ConnectorRun(
        row.getLong("id"),
        RunState.valueOf(row.getString("state")),
        fault.isEmpty() ? null : ConnectorFault.valueOf(fault),
        row.getLong("rows"),
        row.getString("mark"),
        row.getObject("delivery_id", Long.class),
        row.getObject("sequence", Long.class),
        row.getTimestamp("at").toInstant());
  }

  /** A list that was taken and whose import has not ended. */
  record ToCarry(long id, long delivery, @Nullable Long sequence) {}

  /** In their order. */
  List<ToCarry> toCarry(String name) {
    return jdbc.sql(
            "select id, delivery_id, sequence from connector.run where"
                + OWN
                + "and not carried order by coalesce(sequence, id), id")
        .param("name", name)
        .query(
            (row, index) ->
                new ToCarry(
                    row.getLong("id"),
                    row.getLong("delivery_id"),
                    row.getObject("sequence", Long.class)))
        .list();
  }

  void carried(long id) {
    jdbc.sql("update connector.run set carried = true where id = ?").param(id).update();
  }

  /** What was pushed under a key. */
  record Pushed(long sequence, String sm3, long rows, long delivery) {}

  Optional<Pushed> pushed(String name, String key) {
    return jdbc.sql("select * from connector.run where" + OWN + "and request_key = :key")
        .param("name", name)
        .param("key", key)
        .query(
            (row, index) ->
                new Pushed(
                    row.getLong("sequence"),
                    row.getString("sm3"),
                    row.getLong("rows"),
                    row.getLong("delivery_id")))
        .optional();
  }

  boolean came(String name, long sequence) {
    return jdbc.sql(
            "select exists (select from connector.run where" + OWN + "and sequence = :sequence)")
        .param("name", name)
        .param("sequence", sequence)
        .query(Boolean.class)
        .single();
  }

  /** The greatest number up to which everything came; 0 when the first is missing. */
  long unbroken(String name) {
    return jdbc.sql(
            """
            select coalesce(max(sequence), 0) from (
              select sequence, row_number() over (order by sequence) as nth from connector.run
              where place = access.own_place() and name = :name and sequence is not null) numbered
            where sequence = nth
            """)
        .param("name", name)
        .query(Long.class)
        .single();
  }

  /** Numbers below this one that did not come, the first of them. */
  List<Long> missing(String name, long below) {
    return jdbc.sql(
            "select n from generate_series(cast(:from as bigint), cast(:below as bigint) - 1) n"
                + " where not exists (select from connector.run where"
                + OWN
                + "and sequence = n) order by n limit "
                + MOST_NAMED)
        .param("from", unbroken(name) + 1)
        .param("below", below)
        .param("name", name)
        .query(Long.class)
        .list();
  }

  /** The greatest number that came; 0 before the first. */
  long greatest(String name) {
    return jdbc.sql("select coalesce(max(sequence), 0) from connector.run where" + OWN)
        .param("name", name)
        .query(Long.class)
        .single();
  }
}
