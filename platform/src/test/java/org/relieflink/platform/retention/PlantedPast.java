package org.relieflink.platform.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.relieflink.platform.vault.Blinds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of long ago, written straight into the tables as the owner. */
public final class PlantedPast {
  /** What takes the triggers away for one statement: a test begins anew. */
  private static final String CLEAR =
      """
      do $$ begin
        set local session_replication_role = replica;
        delete from inquiry.told; delete from inquiry.held; delete from inquiry.request;
        delete from retention.certificate; delete from retention.run; delete from retention.item;
        delete from retention.line; delete from retention.plan; delete from retention.hold;
        delete from incident.pack; delete from incident.measure; delete from incident.entry;
        delete from incident.incident;
      end $$
      """;

  private final JdbcClient owner;
  private final Blinds blinds;

  public PlantedPast(JdbcClient owner, Blinds blinds) {
    this.owner = owner;
    this.blinds = blinds;
  }

  public void clear() {
    owner.sql(CLEAR).update();
  }

  /** Midnight in Beijing at which a day begins. */
  public static OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay(RetentionRule.ZONE)
        .toOffsetDateTime()
        .withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** An answer to a person on that day; gives its id. */
  public long inquiry(String number, OffsetDateTime at) {
    long id =
        owner
            .sql(
                """
                insert into inquiry.request (place, key, masked, proof, words, officer,
                  officer_name, at)
                values ('990123', ?, '990123********402X', 'ID_CARD', '', 'YX0101', '周书记员', ?)
                returning id
                """)
            .params(blinds.name(number), at)
            .query(Long.class)
            .single();
    owner
        .sql("insert into inquiry.told (request_id, entry_id, kind) values (?, 1, 'PARTY')")
        .param(id)
        .update();
    return id;
  }

  /** So many answers of ten years ago. */
  public void inquiries(int count) {
    owner
        .sql(
            """
            insert into inquiry.request (place, key, masked, proof, words, officer, officer_name, at)
            select '990123', lpad(to_hex(n), 16, '0'), '990123********402X', 'ID_CARD', '', 'YX0101',
              '周书记员', now() - interval '10 years' + n * interval '1 minute'
            from generate_series(1, ?) n
            """)
        .param(count)
        .update();
  }

  /** All runs of long ago, and these hits no longer stand. */
  public void formerHits(int years) {
    owner
        .sql("update screening.run set finished_at = now() - ? * interval '1 year'")
        .param(years)
        .update();
    owner.sql("update screening.hit set is_current = false").update();
  }

  /** A lead of long ago that no longer stands, about this subject. */
  public long formerLead(long subject) {
    long run =
        owner
            .sql(
                """
                insert into supervision.run (state, day, started_at, finished_at, started_by,
                  catalogue_version, model_id, place)
                values ('published', date '2020-11-20', now() - interval '6 years',
                  now() - interval '6 years', 'YX0217', '1', 'm', '990123') returning id
                """)
            .query(Long.class)
            .single();
    return owner
        .sql(
            """
            insert into supervision.lead (run_id, lead_key, rule_id, rule_version, kind, finding,
              basis_status, subject_id, listed_class, owner, source_as_of, sort_key, fingerprint,
              state, is_current, subjects, place)
            values (?, ?, 'r', '1', 'k', 'met', 'quoted', 's', '低保', 'civil_affairs',
              date '2020-11-20', 1, ?, 'open', false, array[?::bigint], '990123') returning id
            """)
        .params(run, "key-" + run, "f-" + run, subject)
        .query(Long.class)
        .single();
  }

  /** The records under this subject left their list so many years ago. */
  public void left(long subject, int years) {
    owner
        .sql(
            """
            update pool.record set known_to = now() - ? * interval '1 year', ended_by = first_batch,
              known_from = now() - interval '12 years'
            where subject = ?
            """)
        .params(years, subject)
        .update();
  }
}
