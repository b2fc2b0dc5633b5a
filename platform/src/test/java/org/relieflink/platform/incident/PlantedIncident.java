package org.relieflink.platform.incident;

import org.relieflink.platform.access.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An incident written straight into the tables, about nobody who calls, with a measure and a pack.
 */
public record PlantedIncident(long incident, long measure, long pack) {

  public static PlantedIncident of(JdbcClient owner, Unit unit) {
    long incident = owner.sql("select nextval('incident.number')").query(Long.class).single();
    owner
        .sql(
            """
            insert into incident.incident (id, kind, level, place, line, about, words, detected_at,
              opened_at, officer, officer_name)
            values (?, 'LEAK', 'GENERAL', ?, ?, array['ZZ0001'], '某事',
              timestamptz '2026-11-23 06:20Z', timestamptz '2026-11-23 07:20Z', 'ZZ0002', '某')
            """)
        .params(incident, unit.place(), unit.line())
        .update();
    owner
        .sql("insert into incident.entry (incident_id, entry_id) values (?, 1)")
        .param(incident)
        .update();
    long measure =
        owner
            .sql(
                """
                insert into incident.measure (incident_id, about, kind, target, place, line, words,
                  officer, officer_name, at)
                values (?, array['ZZ0001'], 'END_SESSIONS', ?, ?, ?, '某因', 'ZZ0002', '某', now())
                returning id
                """)
            .params(incident, "T" + unit.place(), unit.place(), unit.line())
            .query(Long.class)
            .single();
    long pack =
        owner
            .sql(
                """
                insert into incident.pack (incident_id, mark, entries, open_entries, manifest,
                  content, officer, officer_name, at)
                values (?, 'D-000001', 1, 0, repeat('0', 64), 'PK', 'ZZ0002', '某', now())
                returning id
                """)
            .param(incident)
            .query(Long.class)
            .single();
    return new PlantedIncident(incident, measure, pack);
  }
}
