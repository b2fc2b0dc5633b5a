package org.relieflink.platform.incident.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.relieflink.platform.incident.IncidentFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 请别人同意的结论，存下来：so that what is agreed to is what ends the incident. */
@Repository
class ClosingStore {
  private final JdbcClient jdbc;

  ClosingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As it is stored. */
  record Row(String officer, IncidentFinding finding, String words, Instant at) {}

  void add(long incident, Row row) {
    jdbc.sql(
            """
            insert into incident.closing (incident_id, officer, finding, words, at)
            values (:incident, :officer, :finding, :words, :at)
            """)
        .param("incident", incident)
        .param("officer", row.officer)
        .param("finding", row.finding.code())
        .param("words", row.words)
        .param("at", Timestamp.from(row.at))
        .update();
  }

  /** The newest, whoever asked. */
  Optional<Row> last(long incident) {
    return jdbc.sql("select * from incident.closing where incident_id = ? order by id desc limit 1")
        .param(incident)
        .query(
            (row, index) ->
                new Row(
                    row.getString("officer"),
                    IncidentFinding.find(row.getString("finding")).orElseThrow(),
                    row.getString("words"),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }
}
