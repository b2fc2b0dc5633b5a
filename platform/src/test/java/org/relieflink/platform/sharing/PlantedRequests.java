package org.relieflink.platform.sharing;

import java.time.LocalDate;
import org.relieflink.platform.access.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 直接埋进库的协查：of whatever unit, asked of its civil affairs bureau; the person is destroyed already.
 */
public final class PlantedRequests {
  private PlantedRequests() {}

  /** A request that was sent. */
  public static long request(JdbcClient jdbc, Unit unit) {
    return requestDue(jdbc, unit, LocalDate.of(2026, 12, 4));
  }

  /** A request that was sent, to be answered by this day. */
  public static long requestDue(JdbcClient jdbc, Unit unit, LocalDate due) {
    long id =
        jdbc.sql(
                """
                insert into sharing.request (place, line, to_line, fact, contract, agreement, purpose,
                  case_no, due_on, subject, officer, fingerprint, at)
                values (?, ?, 'civil_affairs', 'subsistence-now', 'civil_affairs/subsistence', '某协议',
                  'RELIEF_CASE', '某号', ?, 1, 'ZZ0002', repeat('0', 16), now())
                returning id
                """)
            .params(unit.place(), unit.line(), due)
            .query(Long.class)
            .single();
    return step(jdbc, "REQUEST", id, "SEND", "SENT");
  }

  /** A correction that was asked for. */
  public static long correction(JdbcClient jdbc, Unit unit) {
    long id =
        jdbc.sql(
                """
                insert into sharing.correction (place, line, to_line, contract, record_id, field,
                  label, before, due_on, officer, at)
                values (?, ?, 'civil_affairs', 'civil_affairs/subsistence', 'SA-某-1', 'name', 'name',
                  repeat('0', 16), date '2026-12-11', 'ZZ0002', now())
                returning id
                """)
            .params(unit.place(), unit.line())
            .query(Long.class)
            .single();
    return step(jdbc, "CORRECTION", id, "REPORT", "SENT");
  }

  /** A dispute that is open. */
  public static long dispute(JdbcClient jdbc, Unit unit) {
    long id =
        jdbc.sql(
                """
                insert into sharing.dispute (place, line, to_line, standard, own, other, officer, at)
                values (?, ?, 'civil_affairs', '某标准', '某意见', '某意见', 'ZZ0002', now())
                returning id
                """)
            .params(unit.place(), unit.line())
            .query(Long.class)
            .single();
    return step(jdbc, "DISPUTE", id, "RAISE", "OPEN");
  }

  private static long step(JdbcClient jdbc, String kind, long id, String act, String state) {
    jdbc.sql(
            """
            insert into sharing.step (kind, object_id, number, act, state, officer, officer_name,
              line, at, words)
            values (?, ?, 1, ?, ?, 'ZZ0002', '某', 'procuratorate', now(), '')
            """)
        .params(kind, id, act, state)
        .update();
    return id;
  }
}
