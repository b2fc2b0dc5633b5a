package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.SealedSample;
import org.relieflink.platform.vault.Use;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 记录换钥匙：密文、盲值和人的盲值一起换。 Gives records and their persons new sealed texts and new blind values
 * together.
 */
@Component
class RecordRenewal {
  private static final String OLD =
      "sealed is not null and (get_byte(sealed, 0) <> :suite or get_byte(sealed, 1) <> :version)";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;
  private final RecordSeal seal;
  private long behind; // versions up to here are done; from the start again after a restart

  RecordRenewal(JdbcClient jdbc, Vault vault, Blinds blinds, RecordSeal seal) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
    this.seal = seal;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Row(
      long versionId,
      byte[] before,
      byte @Nullable [] after,
      byte @Nullable [] content,
      byte @Nullable [] nameBirth,
      byte @Nullable [] phone) {
    @Override
    public String toString() {
      return "Row[" + versionId + "]";
    }
  }

  /** Rows of records that need an old key. */
  long outdated() {
    return jdbc.sql("select count(*) from pool.record where " + OLD)
        .params(newest())
        .query(Long.class)
        .single();
  }

  private Map<String, Object> newest() {
    Vault.Newest newest = vault.newest();
    return Map.of("suite", newest.suite(), "version", newest.version());
  }

  synchronized int renew(int most) {
    List<Row> rows = new ArrayList<>();
    Map<Long, Persons.Key> people = new HashMap<>();
    long[] last = {0};
    jdbc.sql(
            "select * from pool.record where version_id > :behind and "
                + OLD
                + " order by version_id limit :most")
        .params(newest())
        .param("behind", behind)
        .param("most", most)
        .query(
            row -> {
              last[0] = row.getLong("version_id");
              Map<String, String> says = seal.open(row);
              rows.add(renewed(row, says));
              person(row, says).ifPresent(key -> people.put(subject(row), key));
            });
    behind = last[0];
    if (!rows.isEmpty()) {
      // Persons first: who is killed in between leaves old rows, and those bring it here again.
      people(people);
      write(rows);
    }
    return rows.size();
  }

  /** Opens up to so many records, taken by chance. */
  SealedSample.Opened sample(int most) {
    int[] found = new int[2];
    jdbc.sql("select * from pool.record where sealed is not null order by random() limit :most")
        .param("most", most)
        .query(
            row -> {
              found[seal.open(row).isEmpty() ? 1 : 0]++;
            });
    return new SealedSample.Opened(found[0], found[1]);
  }

  private static long subject(ResultSet row) {
    try {
      return row.getLong("subject");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Optional<Persons.Key> person(ResultSet row, Map<String, String> says)
      throws SQLException {
    return row.getObject("person_id", Long.class) == null
        ? Optional.empty()
        : StagedRows.person(says);
  }

  /** What nobody can open any more is cleared. */
  private Row renewed(ResultSet row, Map<String, String> says) throws SQLException {
    if (says.isEmpty()) {
      return new Row(row.getLong("version_id"), row.getBytes("sealed"), null, null, null, null);
    }
    String json = Json.write(new TreeMap<>(says));
    String household = row.getString("household");
    return new Row(
        row.getLong("version_id"),
        row.getBytes("sealed"),
        seal.seal(row.getString("record_id"), row.getLong("first_batch"), subject(row), json),
        blinds.of(Use.CONTENT, household == null ? "" : household, json),
        StagedRows.nameAndBirth(blinds, says),
        PhoneKey.of(blinds, says));
  }

  private void write(List<Row> rows) {
    jdbc.sql(
            """
            update pool.record r
            set sealed = n.after, content = n.content, name_birth = n.name_birth,
              phone_key = n.phone_key, phone_keyed = true
            from unnest(?, ?, ?, ?, ?, ?)
              as n (version_id, before, after, content, name_birth, phone_key)
            where r.version_id = n.version_id and r.sealed = n.before
            """)
        .params(
            rows.stream().map(Row::versionId).toArray(Long[]::new),
            rows.stream().map(Row::before).toArray(byte[][]::new),
            rows.stream().map(Row::after).toArray(byte[][]::new),
            rows.stream().map(Row::content).toArray(byte[][]::new),
            rows.stream().map(Row::nameBirth).toArray(byte[][]::new),
            rows.stream().map(Row::phone).toArray(byte[][]::new))
        .update();
  }

  private void people(Map<Long, Persons.Key> people) {
    List<Map.Entry<Long, Persons.Key>> each = List.copyOf(new TreeMap<>(people).entrySet());
    jdbc.sql(
            """
            update pool.person p set key = n.key, number_key = n.number_key
            from unnest(?, ?, ?) as n (id, key, number_key)
            where p.id = n.id and p.key <> n.key
            """)
        .params(
            each.stream().map(Map.Entry::getKey).toArray(Long[]::new),
            each.stream().map(one -> person(one.getValue())).toArray(byte[][]::new),
            each.stream()
                .map(one -> blinds.of(Use.NUMBER, one.getValue().citizenId()))
                .toArray(byte[][]::new))
        .update();
  }

  private byte[] person(Persons.Key key) {
    return blinds.of(Use.PERSON, key.citizenId(), key.name());
  }
}
