package org.relieflink.platform.pool.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.PhoneOwners;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 按电话找记录。 Records by the blind value of their phone. Those of a version that did not key phones are
 * keyed once the server answers; a stop in between does no harm.
 */
@Component
public class Phones implements ApplicationRunner {
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final Blinds blinds;
  private final RecordSeal seal;
  private final LiveRecords records;

  Phones(JdbcClient jdbc, Blinds blinds, RecordSeal seal, LiveRecords records) {
    this.jdbc = jdbc;
    this.blinds = blinds;
    this.seal = seal;
    this.records = records;
  }

  /** Digits as phones are compared; empty when it is none. */
  public Optional<String> canonical(String phone) {
    return PhoneKey.canonical(phone);
  }

  /**
   * Of whom live records have this phone, the registers of supervision left out.
   *
   * @param phone as {@link #canonical} writes it
   * @param most people whose records are named
   */
  public PhoneOwners owners(String phone, int most) {
    byte[][] keys = blinds.all(Use.PHONE, phone);
    record Row(String id, long subject) {}
    List<Row> rows =
        jdbc.sql(
                """
                select record_id, subject from pool.record
                where phone_key = any(:keys) and known_to is null and contract_id <> all(:not)
                order by record_id
                """)
            .param("keys", keys)
            .param("not", records.supervisionOnly())
            .query((row, index) -> new Row(row.getString(1), row.getLong(2)))
            .list();
    long people = rows.stream().mapToLong(Row::subject).distinct().count();
    return new PhoneOwners(
        people, people > most ? List.of() : rows.stream().map(Row::id).toList(), missing() == 0);
  }

  /** Versions whose phone was not looked at yet; at most one is counted. */
  private long missing() {
    return jdbc.sql(
            """
            select count(*) from
              (select 1 from pool.record where not phone_keyed and sealed is not null limit 1) m
            """)
        .query(Long.class)
        .single();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    while (missing() > 0) {
      key(AT_ONCE);
    }
  }

  /** A version that is sealed anew meanwhile gets its value there. */
  private void key(int most) {
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Row(long version, byte[] sealed, byte @Nullable [] key) {}
    List<Row> rows = new ArrayList<>();
    jdbc.sql(
            """
            select * from pool.record where not phone_keyed and sealed is not null
            order by version_id limit :most
            """)
        .param("most", most)
        .query(
            row -> {
              rows.add(
                  new Row(
                      row.getLong("version_id"),
                      row.getBytes("sealed"),
                      PhoneKey.of(blinds, seal.open(row))));
            });
    jdbc.sql(
            """
            update pool.record r set phone_key = n.key, phone_keyed = true
            from unnest(?, ?, ?) as n (version_id, sealed, key)
            where r.version_id = n.version_id and r.sealed = n.sealed
            """)
        .params(
            rows.stream().map(Row::version).toArray(Long[]::new),
            rows.stream().map(Row::sealed).toArray(byte[][]::new),
            rows.stream().map(Row::key).toArray(byte[][]::new))
        .update();
  }
}
