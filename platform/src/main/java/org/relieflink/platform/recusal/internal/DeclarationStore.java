package org.relieflink.platform.recusal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.recusal.Declaration;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 申报的表：the number sealed, found by its keyed name. */
@Repository
class DeclarationStore {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;

  DeclarationStore(JdbcClient jdbc, Vault vault, Subjects subjects) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
  }

  /** Where the number of a declaration belongs. */
  static Place place(String officer, String key) {
    return new Place("recusal.declaration", "number", officer + "/" + key);
  }

  /** Of one officer one at a time: so no two of the same stand. */
  void lock(String officer) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('recusal ' || ?, 0))")
        .param(officer)
        .query(row -> {});
  }

  /** The id of a new one. */
  long add(String officer, String key, String number, Declaration born) {
    long subject = subjects.allocate();
    return jdbc.sql(
            """
            insert into recusal.declaration
              (officer, tie, subject, key, masked, number, words, declared_at)
            values (:officer, :tie, :subject, :key, :masked, :number, :words, :at) returning id
            """)
        .param("officer", officer)
        .param("tie", born.tie().name())
        .param("subject", subject)
        .param("key", key)
        .param("masked", born.masked())
        .param("number", vault.seal(place(officer, key), subject, number))
        .param("words", born.words())
        .param("at", Timestamp.from(born.at()))
        .query(Long.class)
        .single();
  }

  void end(long id, Instant at) {
    jdbc.sql("update recusal.declaration set ended_at = ? where id = ? and ended_at is null")
        .params(Timestamp.from(at), id)
        .update();
  }

  List<Declaration> of(String officer) {
    return jdbc.sql("select * from recusal.declaration where officer = ? order by id desc")
        .param(officer)
        .query((row, index) -> declaration(row))
        .list();
  }

  Optional<Declaration> find(String officer, long id) {
    return jdbc.sql("select * from recusal.declaration where officer = ? and id = ?")
        .params(officer, id)
        .query((row, index) -> declaration(row))
        .optional();
  }

  /** Whether such a one stands. */
  boolean stands(String officer, String key, Set<Tie> ties) {
    return jdbc.sql(
            """
            select exists (select 1 from recusal.declaration
              where officer = ? and key = ? and tie = any(?) and ended_at is null)
            """)
        .params(officer, key, ties.stream().map(Tie::name).toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /**
   * 还有效的一条，打开了的。
   *
   * @param number empty when it was destroyed on demand
   */
  record Open(long id, Tie tie, String number) {
    @Override
    public String toString() {
      return "Open[" + id + ", " + tie + "]";
    }
  }

  /**
   * With their numbers; those whose number is gone are left out.
   *
   * @param since those that stand, and those that ended after this moment
   */
  List<Open> open(String officer, Instant since) {
    return jdbc
        .sql(
            """
            select id, tie, key, subject, number from recusal.declaration
            where officer = ? and (ended_at is null or ended_at > ?) and number is not null
            order by id
            """)
        .params(officer, Timestamp.from(since))
        .query((row, index) -> open(officer, row))
        .list()
        .stream()
        .filter(one -> !one.number.isEmpty())
        .toList();
  }

  private Open open(String officer, ResultSet row) throws SQLException {
    Place place = place(officer, row.getString("key"));
    return new Open(
        row.getLong("id"),
        Tie.valueOf(row.getString("tie")),
        vault.open(place, row.getLong("subject"), row.getBytes("number")).orElse(""));
  }

  /** Officers with any that stands or ended after a moment. */
  List<String> officers(Instant since) {
    return jdbc.sql(
            """
            select distinct officer from recusal.declaration
            where ended_at is null or ended_at > ? order by 1
            """)
        .param(Timestamp.from(since))
        .query(String.class)
        .list();
  }

  /** 谁有几条。 */
  record Count(String officer, Tie tie, long count) {}

  List<Count> counts() {
    return jdbc.sql(
            """
            select officer, tie, count(*) from recusal.declaration where ended_at is null
            group by officer, tie order by officer, tie
            """)
        .query(
            (row, index) ->
                new Count(row.getString(1), Tie.valueOf(row.getString(2)), row.getLong(3)))
        .list();
  }

  private static Declaration declaration(ResultSet row) throws SQLException {
    @Nullable Timestamp ended = row.getTimestamp("ended_at");
    return new Declaration(
        row.getLong("id"),
        Tie.valueOf(row.getString("tie")),
        row.getString("masked"),
        row.getString("words"),
        row.getTimestamp("declared_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
