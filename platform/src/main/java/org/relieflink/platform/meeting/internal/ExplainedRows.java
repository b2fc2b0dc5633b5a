package org.relieflink.platform.meeting.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 写的原因：the last of each matter, of the own unit. */
@Repository
class ExplainedRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  ExplainedRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By matter. */
  Map<String, String> of(Officer officer) {
    Map<String, String> words = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (matter) matter, words from meeting.explained
            where place = ? and line = ? order by matter, id desc
            """)
        .params(officer.unit().place(), officer.unit().line())
        .query(
            row -> {
              words.put(row.getString("matter"), row.getString("words"));
            });
    return words;
  }

  void add(Officer officer, String matter, String words) {
    jdbc.sql(
            """
            insert into meeting.explained (place, line, matter, words, officer, officer_name, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            officer.unit().place(),
            officer.unit().line(),
            matter,
            words,
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(clock.instant()))
        .update();
  }
}
