package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.RecordVersion;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 各版本的读取。 Reads every version of the records of a person and of the households these stand in. */
@Repository
public class FormerRecords {
  private final JdbcClient jdbc;
  private final LiveRecords records;
  private final RecordSeal seal;
  private final Blinds blinds;

  FormerRecords(JdbcClient jdbc, LiveRecords records, RecordSeal seal, Blinds blinds) {
    this.jdbc = jdbc;
    this.records = records;
    this.seal = seal;
    this.blinds = blinds;
  }

  /** Records that stood under this number, or under this name and birth date (yyyy-mm-dd). */
  public Set<String> of(@Nullable String citizenId, @Nullable String name, @Nullable String birth) {
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                select r.record_id from pool.record r
                where r.known_to is not null and r.person_id in
                  (select p.id from pool.person p where p.number_key = any(:number))
                union
                select r.record_id from pool.record r
                where r.known_to is null and r.person_id in
                  (select p.id from pool.person p where p.number_key = any(:number))
                union
                select r.record_id from pool.record r
                where r.known_to is not null and r.name_birth = any(:birth)
                """)
            .param("number", blind(Use.NUMBER, citizenId))
            .param("birth", blind(Use.NAME_AND_BIRTH, name, birth))
            .query(String.class)
            .list());
  }

  /** Nothing is looked for where a part is not known. */
  private byte[][] blind(Use use, @Nullable String... parts) {
    String[] known = Arrays.stream(parts).filter(Objects::nonNull).toArray(String[]::new);
    return known.length < parts.length ? new byte[0][] : blinds.all(use, known);
  }

  /** All versions of these records and of everybody who ever shared a household with them. */
  public List<RecordVersion> versions(Collection<String> recordIds) {
    List<RecordVersion> own = read(recordIds);
    Set<String> households = new LinkedHashSet<>();
    for (RecordVersion version : own) {
      String household = version.record().householdId();
      if (household != null) {
        households.add(household);
      }
    }
    Set<String> others = new LinkedHashSet<>(membersOf(households));
    others.removeAll(recordIds);
    List<RecordVersion> all = new ArrayList<>(own);
    all.addAll(read(others));
    return all;
  }

  private List<String> membersOf(Collection<String> households) {
    return jdbc.sql(
            """
            select record_id from pool.record where known_to is null and household = any(:all)
            union
            select record_id from pool.record where known_to is not null and household = any(:all)
            """)
        .param("all", households.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private List<RecordVersion> read(Collection<String> recordIds) {
    return jdbc.sql(
            """
            with version as (
              select * from pool.record where known_to is null and record_id = any(:ids)
              union all
              select * from pool.record where known_to is not null and record_id = any(:ids))
            select r.*, s.as_of, f.as_of as first_as_of, e.as_of as ended_as_of,
              not exists (select 1 from version v where v.record_id = r.record_id
                            and v.version_id < r.version_id) as first_version
            from version r join pool.sighting s using (version_id)
            join pool.batch f on f.id = r.first_batch
            left join pool.batch e on e.id = r.ended_by
            where r.contract_id <> all(:not) order by r.record_id, r.version_id
            """)
        .param("ids", recordIds.toArray(String[]::new))
        .param("not", records.supervisionOnly())
        .query(this::version)
        .list();
  }

  private RecordVersion version(ResultSet row, int index) throws SQLException {
    Timestamp knownTo = row.getTimestamp("known_to");
    Map<String, String> says = seal.open(row);
    return new RecordVersion(
        records.record(row, says),
        says.get("start_date"),
        says.get("end_date"),
        row.getBoolean("first_version"),
        row.getObject("first_as_of", LocalDate.class),
        row.getObject("ended_as_of", LocalDate.class),
        row.getTimestamp("known_from").toInstant(),
        knownTo == null ? null : knownTo.toInstant());
  }
}
