package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.vault.Holder;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.SealedColumn;
import org.relieflink.platform.vault.SealedColumn.Whereabouts;
import org.relieflink.platform.vault.SealedSample;
import org.relieflink.platform.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 数据池里的密文。 What the pool keeps sealed: records, originals, what they look like. */
@Component
@Order(1)
class PoolHolder implements Holder {
  /** Imports between reading and publishing hold rows in tables of their own. */
  static final String UNDER_WAY =
      "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname = 'pool' and c.relkind = 'r' and c.relname ~ '^staging_[0-9]+$'";

  private static final SealedColumn FILES =
      new SealedColumn(
          "pool.file",
          "file_key",
          List.of("id"),
          "pool.file t",
          new At("pool.file", "file_key", "stored_as"));
  private static final SealedColumn FACES =
      new SealedColumn(
          "pool.batch",
          "face",
          List.of("id"),
          "(select b.id, b.face, f.subject from pool.batch b join pool.file f on f.id = b.file_id) t",
          new At("pool.batch", "face", "id"));
  private static final SealedColumn STEPS =
      new SealedColumn(
          "pool.clean_step",
          "sealed",
          List.of("batch_id", "seq"),
          "(select s.batch_id, s.seq, s.batch_id || '/' || s.seq as name, s.sealed, f.subject"
              + " from pool.clean_step s join pool.batch b on b.id = s.batch_id"
              + " join pool.file f on f.id = b.file_id) t",
          new At("pool.clean_step", "sealed", "name"));

  private final JdbcClient jdbc;
  private final Vault vault;
  private final RecordRenewal records;
  private final Persons persons;
  private final Staging staging;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PoolHolder(
      JdbcClient jdbc,
      Vault vault,
      RecordRenewal records,
      Persons persons,
      Staging staging,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.records = records;
    this.persons = persons;
    this.staging = staging;
    this.events = events;
    this.clock = clock;
  }

  /** The subject stands in the row. */
  private record At(String table, String column, String name) implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return new Place(table, column, row.getString(name));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of("pool.record.sealed", FILES.name(), FACES.name(), STEPS.name());
  }

  @Override
  public int renew(int most) {
    staging.dropStopped(); // what stopped half-way is checked anew under the new key
    int some = records.renew(most);
    some = some == 0 ? FILES.renew(jdbc, vault, most) : some;
    some = some == 0 ? FACES.renew(jdbc, vault, most) : some;
    some = some == 0 ? STEPS.renew(jdbc, vault, most) : some;
    return some == 0 ? leftovers() : some;
  }

  /**
   * Blind values whose text nobody keeps cannot be made anew: they go, and come again when asked
   * for.
   */
  private int leftovers() {
    if (underWay() > 0) {
      return 0;
    }
    int version = vault.newest().version();
    return jdbc.sql("delete from pool.remembered where get_byte(headers, 0) <> ?")
            .param(version)
            .update()
        + jdbc.sql("update pool.sighting set came = null where get_byte(came, 0) <> ?")
            .param(version)
            .update()
        + jdbc.sql(
                "delete from pool.person p where get_byte(key, 0) <> ?"
                    + " and not exists (select 1 from pool.record r where r.person_id = p.id)")
            .param(version)
            .update();
  }

  private long underWay() {
    return jdbc.sql(UNDER_WAY).query(Long.class).single();
  }

  @Override
  public long outdated() {
    return records.outdated()
        + FILES.outdated(jdbc, vault)
        + FACES.outdated(jdbc, vault)
        + STEPS.outdated(jdbc, vault)
        + underWay();
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return records
        .sample(most)
        .and(FILES.sample(jdbc, vault, most))
        .and(FACES.sample(jdbc, vault, most))
        .and(STEPS.sample(jdbc, vault, most));
  }

  /** The person under each name, and the originals that the person's rows stood in. */
  @Override
  public Set<Long> subjectsOf(String citizenId) {
    List<Long> people = persons.ofNumber(citizenId);
    Set<Long> found = new TreeSet<>(people);
    found.addAll(
        jdbc.sql(
                """
                with version as (
                  select r.version_id, r.first_batch, s.batch_id
                  from pool.record r join pool.sighting s using (version_id)
                  where r.subject = any(:people)),
                seen as (
                  select first_batch as batch from version
                  union select batch_id from version
                  union select c.batch_id from pool.confirmed c join version using (version_id)
                  union select c.prior_batch from pool.confirmed c join version using (version_id))
                select f.subject from pool.file f join pool.batch b on b.file_id = f.id
                join seen on seen.batch = b.id
                """)
            .param("people", people.toArray(Long[]::new))
            .query(Long.class)
            .list());
    return found;
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select id from pool.person where id = any(:all)
                union select subject from pool.record where subject = any(:all) and sealed is not null
                union select subject from pool.file where subject = any(:all) and file_key is not null
                """)
            .param("all", subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    staging.dropOrCheckAnew(); // rows that wait may be sealed under what goes now
    Long[] gone = subjects.toArray(Long[]::new);
    jdbc.sql(
            "update pool.sighting s set came = null, filled = null from pool.record r"
                + " where r.version_id = s.version_id and r.subject = any(?) and s.came is not null")
        .param(gone)
        .update();
    int records =
        jdbc.sql(
                """
                update pool.record set sealed = null, content = null, name_birth = null, phone_key = null,
                  person_id = null, known_to = coalesce(known_to, :now)
                where subject = any(:gone) and sealed is not null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("gone", gone)
            .update();
    jdbc.sql("delete from pool.person where id = any(?)").param(gone).update();
    jdbc.sql(
            "update pool.batch b set face = null from pool.file f"
                + " where f.id = b.file_id and f.subject = any(?)")
        .param(gone)
        .update();
    jdbc.sql(
            "update pool.clean_step s set sealed = null from pool.batch b join pool.file f"
                + " on f.id = b.file_id where b.id = s.batch_id and f.subject = any(?)"
                + " and s.sealed is not null")
        .param(gone)
        .update();
    jdbc.sql("update pool.file set file_key = null where subject = any(?)").param(gone).update();
    if (records > 0) {
      events.publishEvent(PoolChanged.erased());
    }
  }
}
