package org.relieflink.platform.identity.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 谁为了什么打开了谁：rows are added, never changed. */
@Repository
class OpeningStore {
  private final JdbcClient jdbc;

  OpeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Officer officer, String recordId, Ground ground, Instant at) {
    jdbc.sql(
            """
            insert into identity.opening (officer, record_id, purpose, case_no, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            officer.staffNumber(), recordId, ground.purpose(), ground.caseNo(), Timestamp.from(at))
        .update();
  }

  /** The newest since a moment by any of these records. */
  Optional<Ground> find(Officer officer, Collection<String> recordIds, Instant since) {
    return jdbc.sql(
            """
            select purpose, case_no from identity.opening
            where officer = ? and record_id = any(?) and at > ? order by at desc, id desc limit 1
            """)
        .params(officer.staffNumber(), recordIds.toArray(String[]::new), Timestamp.from(since))
        .query((row, index) -> new Ground(row.getString(1), row.getString(2)))
        .optional();
  }
}
