package org.relieflink.platform.inquiry;

import org.relieflink.platform.vault.Blinds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks written straight into the trail. */
final class PlantedLooks {
  private final JdbcClient owner;
  private final Blinds blinds;

  PlantedLooks(JdbcClient owner, Blinds blinds) {
    this.owner = owner;
    this.blinds = blinds;
  }

  /** Gives the number of the entry. */
  long on(String action, String object, String result, int daysAgo) {
    return owner
        .sql(
            """
            insert into trail.entry (at, officer, role, action, object_kind, object_id, result)
            values (now() - ? * interval '1 day', 'YX0217', 'PROSECUTOR', ?, 'party', ?, ?)
            returning id
            """)
        .params(daysAgo, action, object, result)
        .query(Long.class)
        .single();
  }

  long lookUp(String number, String purpose, int daysAgo) {
    long entry =
        owner
            .sql(
                """
                insert into trail.entry (at, officer, role, action, object_kind, object_id, purpose,
                  result)
                values (now() - ? * interval '1 day', 'YX0101', 'CLERK', 'PERSON_LOOKED_UP', 'case',
                  '窗口-1', ?, '刘*凤 2')
                returning id
                """)
            .params(daysAgo, purpose)
            .query(Long.class)
            .single();
    owner
        .sql("insert into trail.subject (key, entry_id) values (?, ?)")
        .params(blinds.name(number), entry)
        .update();
    return entry;
  }

  /** A supervision lead about this subject, and its id. */
  long lead(long subject, String state) {
    long run =
        owner
            .sql(
                """
                insert into supervision.run (state, day, started_at, started_by, catalogue_version,
                  model_id) values ('failed', date '2026-11-20', now(), 'YX0217', '1', 'm') returning id
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
              date '2026-11-20', 1, ?, ?, true, array[?::bigint], '990123') returning id
            """)
        .params(run, "key-" + run, "f-" + run, state, subject)
        .query(Long.class)
        .single();
  }
}
