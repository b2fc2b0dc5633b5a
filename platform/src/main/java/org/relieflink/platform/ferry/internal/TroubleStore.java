package org.relieflink.platform.ferry.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.relieflink.platform.ferry.Ferry;
import org.relieflink.platform.ferry.FerryFault;
import org.relieflink.platform.ferry.QuarantinedFile;
import org.relieflink.platform.ferry.WaitReason;
import org.relieflink.platform.ferry.WaitingPackage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 收不下的：what waits, and what is in quarantine. */
@Repository
class TroubleStore {
  private final JdbcClient jdbc;

  TroubleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces what waits of a site. */
  void waiting(String site, List<WaitingPackage> all) {
    if (waiting(site).equals(all)) {
      return;
    }
    jdbc.sql("delete from ferry.waiting where site = ?").param(site).update();
    for (WaitingPackage one : all) {
      jdbc.sql(
              "insert into ferry.waiting (site, file, sequence, why, detail) values (?, ?, ?, ?, ?)")
          .params(site, one.file(), one.sequence(), one.why().name(), one.detail())
          .update();
    }
  }

  List<WaitingPackage> waiting(String site) {
    return jdbc.sql("select * from ferry.waiting where site = ? order by sequence, file")
        .param(site)
        .query(
            (row, index) ->
                new WaitingPackage(
                    row.getString("site"),
                    row.getString("file"),
                    row.getLong("sequence"),
                    WaitReason.valueOf(row.getString("why")),
                    row.getString("detail")))
        .list();
  }

  long quarantine(String site, String file, FerryFault fault, Instant at) {
    return jdbc.sql(
            """
            insert into ferry.quarantine (site, file, fault, at) values (?, ?, ?, ?)
            returning id
            """)
        .params(site, file, fault.name(), Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  int quarantinedCount(String site) {
    return jdbc.sql("select count(*) from ferry.quarantine where site = ?")
        .param(site)
        .query(Integer.class)
        .single();
  }

  List<QuarantinedFile> quarantined(String site) {
    return jdbc.sql("select * from ferry.quarantine where site = ? order by id desc limit ?")
        .params(site, Ferry.MOST)
        .query(
            (row, index) ->
                new QuarantinedFile(
                    row.getLong("id"),
                    row.getString("site"),
                    row.getString("file"),
                    FerryFault.valueOf(row.getString("fault")),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
