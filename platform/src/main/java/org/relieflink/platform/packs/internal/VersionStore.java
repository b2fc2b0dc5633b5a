package org.relieflink.platform.packs.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.RulePack;
import org.relieflink.platform.packs.PackState;
import org.relieflink.platform.packs.PackVersion;
import org.relieflink.platform.packs.PackVersion.Ended;
import org.relieflink.platform.packs.PackVersion.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 规则包的表：versions of a place; rows are added and moved on, never rewritten. */
@Repository
class VersionStore {
  private static final long WRITERS = 0x7061636b73L; // "packs": one writer at a time

  private final JdbcClient jdbc;

  VersionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  List<PackVersion> list(String place) {
    return jdbc.sql("select * from packs.version where place = ? order by number desc")
        .param(place)
        .query((row, index) -> version(row))
        .list();
  }

  Optional<PackVersion> find(String place, long id) {
    return jdbc.sql("select * from packs.version where id = ? and place = ?")
        .params(id, place)
        .query((row, index) -> version(row))
        .optional();
  }

  /** No other writer until the end of the transaction. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(WRITERS).query().singleRow();
  }

  /** Whether a version with this name was released, in whatever place. */
  boolean taken(PackVersion version) {
    return jdbc.sql(
            """
            select exists (select 1 from packs.version where pack_id = ? and pack_version = ?
              and released_at is not null)
            """)
        .params(version.packId(), version.version())
        .query(Boolean.class)
        .single();
  }

  /** A new draft with the next number of its place. */
  long add(RulePack pack, String yaml, String digest, Step made) {
    return jdbc.sql(
            """
            insert into packs.version (place, number, pack_id, pack_version, title, effective_from,
              yaml, digest, rules_digest, made_by, made_by_name, made_at)
            values (:place, (select coalesce(max(number), 0) + 1 from packs.version
                where place = :place), :pack, :version, :title, :from, :yaml, :digest, :rules,
              :by, :name, :at)
            returning id
            """)
        .param("place", pack.place())
        .param("pack", pack.id())
        .param("version", pack.version())
        .param("title", pack.title())
        .param("from", pack.from())
        .param("yaml", yaml)
        .param("digest", digest)
        .param("rules", pack.digest())
        .param("by", made.by())
        .param("name", made.name())
        .param("at", Timestamp.from(made.at()))
        .query(Long.class)
        .single();
  }

  void review(long id, Step step) {
    jdbc.sql(
            """
            update packs.version set state = 'REVIEWED', reviewed_by = :by, reviewed_name = :name,
              reviewed_at = :at where id = :id
            """)
        .param("id", id)
        .param("by", step.by())
        .param("name", step.name())
        .param("at", Timestamp.from(step.at()))
        .update();
  }

  void release(long id, Step step, LocalDate on, long approval) {
    jdbc.sql(
            """
            update packs.version set state = 'RELEASED', released_by = :by, released_name = :name,
              released_at = :at, released_on = :on, approval_id = :approval where id = :id
            """)
        .param("id", id)
        .param("by", step.by())
        .param("name", step.name())
        .param("at", Timestamp.from(step.at()))
        .param("on", on)
        .param("approval", approval)
        .update();
  }

  void end(long id, Ended ended) {
    jdbc.sql(
            """
            update packs.version set state = 'WITHDRAWN', ended_by = :by, ended_name = :name,
              ended_at = :at, ended_on = :on, ended_words = :words where id = :id
            """)
        .param("id", id)
        .param("by", ended.step().by())
        .param("name", ended.step().name())
        .param("at", Timestamp.from(ended.step().at()))
        .param("on", ended.on())
        .param("words", ended.words())
        .update();
  }

  private static PackVersion version(ResultSet row) throws SQLException {
    Step ended = step(row, "ended");
    return new PackVersion(
        row.getLong("id"),
        row.getString("place"),
        row.getInt("number"),
        row.getString("pack_id"),
        row.getString("pack_version"),
        row.getString("title"),
        row.getObject("effective_from", LocalDate.class),
        row.getString("yaml"),
        row.getString("digest"),
        row.getString("rules_digest"),
        PackState.valueOf(row.getString("state")),
        new Step(
            row.getString("made_by"),
            row.getString("made_by_name"),
            row.getTimestamp("made_at").toInstant()),
        step(row, "reviewed"),
        step(row, "released"),
        ended == null
            ? null
            : new Ended(
                ended, row.getObject("ended_on", LocalDate.class), row.getString("ended_words")));
  }

  private static @Nullable Step step(ResultSet row, String what) throws SQLException {
    String by = row.getString(what + "_by");
    return by == null
        ? null
        : new Step(by, row.getString(what + "_name"), row.getTimestamp(what + "_at").toInstant());
  }
}
