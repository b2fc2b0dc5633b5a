package org.relieflink.platform.relief.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.RightToTell.Told;
import org.relieflink.platform.relief.RightsToTell.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 告知的记录，和本人已经申请的案件。 */
@Repository
class ToldRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  ToldRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By candidate. */
  Map<Long, Told> told() {
    Map<Long, Told> told = new HashMap<>();
    jdbc.sql("select * from relief.told_right")
        .query(
            row -> {
              told.put(
                  row.getLong("candidate"),
                  new Told(
                      row.getDate("told_on").toLocalDate(),
                      row.getString("way"),
                      row.getString("receipt"),
                      row.getString("officer_name") + " " + row.getString("officer")));
            });
    return told;
  }

  /** Day of the first case of each party, by party. */
  Map<Long, LocalDate> applied() {
    Map<Long, LocalDate> applied = new HashMap<>();
    jdbc.sql(
            """
            select party_id, min(at) as at from relief.relief_case
            where party_id is not null group by party_id
            """)
        .query(
            row -> {
              applied.put(
                  row.getLong("party_id"), CaseClock.day(row.getTimestamp("at").toInstant()));
            });
    return applied;
  }

  /** False when somebody was faster. */
  boolean add(Officer officer, long candidate, Telling telling) {
    return jdbc.sql(
                "insert into relief.told_right values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                candidate,
                Date.valueOf(telling.on()),
                telling.way(),
                telling.receipt().strip(),
                officer.staffNumber(),
                officer.displayName(),
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
