package org.relieflink.platform.pool.internal.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 人的盲索引。 Persons by the blind values of their number and name. */
@Repository
class Persons {
  private final JdbcClient jdbc;
  private final Blinds blinds;
  private final Subjects subjects;

  Persons(JdbcClient jdbc, Blinds blinds, Subjects subjects) {
    this.jdbc = jdbc;
    this.blinds = blinds;
    this.subjects = subjects;
  }

  /** A number under one canonical name. */
  record Key(String citizenId, String name) {
    @Override
    public String toString() {
      return "Key[masked]";
    }
  }

  /** The persons of these keys; those nobody knew are added. */
  Map<Key, Long> numbers(Collection<Key> keys) {
    Map<ByteBuffer, Key> blind = new HashMap<>();
    for (Key key : keys) {
      for (byte[] value : blinds.all(Use.PERSON, key.citizenId(), key.name())) {
        blind.put(ByteBuffer.wrap(value), key);
      }
    }
    Map<Key, Long> known = find(blind);
    List<Key> missing = keys.stream().filter(key -> !known.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      add(missing);
      known.putAll(find(blind));
    }
    return known;
  }

  private Map<Key, Long> find(Map<ByteBuffer, Key> blind) {
    Map<Key, Long> found = new HashMap<>();
    jdbc.sql("select id, key from pool.person where key = any(?)")
        .param(blind.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
        .query(
            row -> {
              Key key = blind.get(ByteBuffer.wrap(row.getBytes("key")));
              if (key != null) {
                found.put(key, row.getLong("id"));
              }
            });
    return found;
  }

  /**
   * Numbered in the order given; written in the order of the values, so that two imports never wait
   * for each other in a ring.
   */
  private void add(List<Key> missing) {
    List<Long> ids = subjects.allocate(missing.size());
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Added(long id, byte[] person, byte[] number) {}
    List<Added> added = new ArrayList<>();
    for (int i = 0; i < missing.size(); i++) {
      Key key = missing.get(i);
      added.add(
          new Added(
              ids.get(i),
              blinds.of(Use.PERSON, key.citizenId(), key.name()),
              blinds.of(Use.NUMBER, key.citizenId())));
    }
    added.sort((a, b) -> Arrays.compareUnsigned(a.person, b.person));
    jdbc.sql(
            """
            insert into pool.person (id, key, number_key)
            select * from unnest(?, ?, ?) on conflict (key) do nothing
            """)
        .params(
            added.stream().map(Added::id).toArray(Long[]::new),
            added.stream().map(Added::person).toArray(byte[][]::new),
            added.stream().map(Added::number).toArray(byte[][]::new))
        .update();
  }

  /** Ids of all persons under a number. */
  List<Long> ofNumber(String citizenId) {
    return jdbc.sql("select id from pool.person where number_key = any(?) order by id")
        .param(blinds.all(Use.NUMBER, citizenId))
        .query(Long.class)
        .list();
  }
}
