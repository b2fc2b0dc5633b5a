package org.relieflink.platform.access.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.relieflink.platform.access.Device;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 会话的表：live sessions in the schema {@code access}. Works as the server. */
@Repository
class SessionStore {
  /** Still counts: of the account as it is now, and within both limits of time. */
  private static final String LIVE =
      """
      s.seen_at > :seen and s.since > :since
        and s.version = (select a.version from access.account a where a.staff_number = s.staff_number)
      """;

  private final JdbcClient jdbc;
  private final SignInSettings settings;
  private final Clock clock;

  SessionStore(JdbcClient jdbc, SignInSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * 一行。
   *
   * @param address covered already
   */
  record Row(long id, Instant since, Instant seen, Device device, String address) {}

  /** Where a session comes from. */
  record From(Device device, String address) {}

  private static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }

  private JdbcClient.StatementSpec live(String statement) {
    Instant now = clock.instant();
    return jdbc.sql(statement)
        .param("seen", at(now.minus(settings.idle()).minus(SessionBook.BETWEEN)))
        .param("since", at(now.minus(settings.longest())));
  }

  /** The longest signed in first. */
  List<Row> list(String staffNumber) {
    return live("select s.* from access.session s where s.staff_number = :number and "
            + LIVE
            + " order by since, id")
        .param("number", staffNumber)
        .query(
            (row, index) ->
                new Row(
                    row.getLong("id"),
                    row.getTimestamp("since").toInstant(),
                    row.getTimestamp("seen_at").toInstant(),
                    Device.valueOf(row.getString("device")),
                    row.getString("address")))
        .list();
  }

  /** Forgets what is over already, whoever's: nobody may come back to tidy up after. */
  void purge() {
    live("delete from access.session s where (" + LIVE + ") is not true").update();
  }

  long add(StaffSession session, From from) {
    return jdbc.sql(
            """
            insert into access.session (staff_number, version, since, seen_at, device, address)
            values (:number, :version, :since, :now, :device, :address) returning id
            """)
        .param("number", session.getPrincipal().staffNumber())
        .param("version", session.version())
        .param("since", at(session.since()))
        .param("now", at(clock.instant()))
        .param("device", from.device().name())
        .param("address", from.address())
        .query(Long.class)
        .single();
  }

  boolean has(long id) {
    return jdbc.sql("select exists (select 1 from access.session where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Used just now; false when it is over. */
  boolean touch(long id) {
    return jdbc.sql("update access.session set seen_at = ? where id = ?")
            .params(at(clock.instant()), id)
            .update()
        == 1;
  }

  /** Goes on with the account as it is now. */
  void renew(long id, long version) {
    jdbc.sql("update access.session set version = ? where id = ?").params(version, id).update();
  }

  /** Ends those of this account among them; gives which. */
  List<Long> end(String staffNumber, Collection<Long> ids) {
    return jdbc.sql(
            """
            delete from access.session where staff_number = ? and id = any(?) returning id
            """)
        .params(staffNumber, ids.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }
}
