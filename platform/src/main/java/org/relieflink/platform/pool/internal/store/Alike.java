package org.relieflink.platform.pool.internal.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 号码相同、或同名同生日的现行记录。 Live records that could be of the same person, by blind index alone. */
@Repository
public class Alike {
  private final JdbcClient jdbc;
  private final LiveRecords records;
  private final Blinds blinds;

  Alike(JdbcClient jdbc, LiveRecords records, Blinds blinds) {
    this.jdbc = jdbc;
    this.records = records;
    this.blinds = blinds;
  }

  /** Ids in order, the given one left out. */
  public Set<String> of(LiveRecord record, int most) {
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                select record_id from (
                  select r.record_id, r.contract_id from pool.record r
                  where r.known_to is null and r.person_id in
                    (select p.id from pool.person p where p.number_key = any(:number))
                  union
                  select r.record_id, r.contract_id from pool.record r
                  where r.known_to is null and r.name_birth = any(:birth)) found
                where record_id <> :own and contract_id <> all(:not)
                order by record_id limit :most
                """)
            .param("number", number(record.citizenId()))
            .param("birth", nameAndBirth(record.name(), record.birthDate()))
            .param("own", record.recordId())
            .param("not", records.supervisionOnly())
            .param("most", most)
            .query(String.class)
            .list());
  }

  private byte[][] number(@Nullable String citizenId) {
    return citizenId == null ? new byte[0][] : blinds.all(Use.NUMBER, citizenId);
  }

  private byte[][] nameAndBirth(@Nullable String name, @Nullable String birth) {
    return name == null || birth == null
        ? new byte[0][]
        : blinds.all(Use.NAME_AND_BIRTH, name, birth);
  }
}
