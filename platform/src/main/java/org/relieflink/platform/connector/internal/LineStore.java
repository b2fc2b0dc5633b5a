package org.relieflink.platform.connector.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 对接走到哪里的表. */
@Repository
class LineStore {
  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of one connector one change at a time, on whatever server. */
  void lock(String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('connector ' || ?, 0))")
        .param(name)
        .query(row -> {});
  }

  /** Where it stands; begins when it does not yet. */
  Stand stand(Line line, Instant now) {
    return find(line.name()).orElseGet(() -> begun(line, now));
  }

  private Stand begun(Line line, Instant now) {
    jdbc.sql(
            """
            insert into connector.line (name, department, made_at) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(line.name(), line.department(), Timestamp.from(now))
        .update();
    return find(line.name()).orElseThrow();
  }

  Optional<Stand> find(String name) {
    return jdbc.sql("select * from connector.line where place = access.own_place() and name = ?")
        .param(name)
        .query((row, index) -> stand(row))
        .optional();
  }

  private static Stand stand(ResultSet row) throws SQLException {
    return new Stand(
        row.getBoolean("paused"),
        row.getBoolean("wanted"),
        row.getTimestamp("made_at").toInstant(),
        moment(row, "tried_at"),
        moment(row, "next_at"),
        moment(row, "good_at"),
        row.getString("mark"),
        row.getString("etag"),
        row.getLong("list_sequence"),
        row.getObject("as_of", LocalDate.class),
        row.getString("content_sm3"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  void paused(String name, boolean paused) {
    set(name, "paused", paused);
  }

  void wanted(String name) {
    set(name, "wanted", true);
  }

  private void set(String name, String column, boolean value) {
    jdbc.sql(
            "update connector.line set "
                + column
                + " = ? where place = access.own_place() and name = ?")
        .params(value, name)
        .update();
  }

  /**
   * When it was asked and is due again.
   *
   * @param good the other side answered as agreed
   */
  record Asked(Instant at, Instant nextAt, boolean good) {}

  void asked(String name, Asked asked) {
    jdbc.sql(
            """
            update connector.line set wanted = false, tried_at = :at, next_at = :next,
              good_at = case when :good then cast(:at as timestamptz) else good_at end
            where place = access.own_place() and name = :name
            """)
        .param("at", Timestamp.from(asked.at))
        .param("next", Timestamp.from(asked.nextAt))
        .param("good", asked.good)
        .param("name", name)
        .update();
  }

  /**
   * How far it is after what was taken.
   *
   * @throws IllegalStateException when it stands elsewhere than when it was asked: another server
   */
  void moved(String name, Stand from, Stand to) {
    int moved =
        jdbc.sql(
                """
                update connector.line set mark = :mark, etag = :etag, list_sequence = :sequence,
                  as_of = :asOf, content_sm3 = :sm3
                where place = access.own_place() and name = :name and mark = :oldMark
                  and list_sequence = :oldSequence and content_sm3 = :oldSm3 and not paused
                """)
            .param("mark", to.mark())
            .param("etag", to.etag())
            .param("sequence", to.sequence())
            .param("asOf", to.asOf(), Types.DATE)
            .param("sm3", to.contentSm3())
            .param("name", name)
            .param("oldMark", from.mark())
            .param("oldSequence", from.sequence())
            .param("oldSm3", from.contentSm3())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("connector " + name + " was moved by somebody else");
    }
  }
}
