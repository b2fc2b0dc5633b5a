package org.relieflink.platform.watch;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Alarms written straight into the tables, each with one entry of the trail behind it. */
public final class PlantedAlarms {
  private final JdbcClient jdbc;

  public PlantedAlarms(JdbcClient owner) {
    jdbc = owner;
  }

  /** Gives the id. */
  public long add(AlarmKind kind, String officer, String place) {
    long entry =
        jdbc.sql(
                """
                insert into trail.entry (at, officer, role, action, object_kind, object_id, purpose,
                  result)
                values (timestamptz '2026-11-23 06:20:00Z', ?, 'PROSECUTOR', 'PERSON_LOOKED_UP',
                  'case', '云检刑申〔2026〕7号', 'reception', '刘*凤 990123********402X 2')
                returning id
                """)
            .param(officer)
            .query(Long.class)
            .single();
    long id = jdbc.sql("select nextval('watch.alarm_number')").query(Long.class).single();
    jdbc.sql(
            """
            insert into watch.alarm (id, kind, rule_from, officer, role, place, line, measured,
              bound, usual, since, until, raised_at)
            values (?, ?, date '2026-01-01', ?, 'PROSECUTOR', ?, 'procuratorate', 64, 40, 6.5,
              timestamptz '2026-11-23 06:20:00Z', timestamptz '2026-11-23 07:05:00Z',
              timestamptz '2026-11-23 07:06:00Z')
            """)
        .params(id, kind.name(), officer, place)
        .update();
    jdbc.sql("insert into watch.alarm_entry (kind, entry_id, alarm_id) values (?, ?, ?)")
        .params(kind.name(), entry, id)
        .update();
    return id;
  }
}
