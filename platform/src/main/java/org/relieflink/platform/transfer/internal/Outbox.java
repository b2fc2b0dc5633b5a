package org.relieflink.platform.transfer.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.transfer.DeliveryState;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.internal.TransferWriting.Next;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 发件箱：what a department's own system has to learn, written with the step; sent later, in the order
 * of the steps of a matter, until it is there or was tried often enough.
 */
@Repository
class Outbox {
  private static final Set<TransferAct> DRAFTS =
      EnumSet.of(TransferAct.DRAFT, TransferAct.DISCARD, TransferAct.REDIRECT);

  private final JdbcClient jdbc;
  private final TransferLineStore lines;
  private final Clock clock;

  Outbox(JdbcClient jdbc, TransferLineStore lines, Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * Notes a step for every department that had it, was asked, has it or is asked now, but not for
   * the one that took the step; of what was not sent yet nobody is told.
   */
  void told(Next next) {
    if (DRAFTS.contains(next.act())) {
      return;
    }
    concerned(next).forEach(unit -> lines.agreed(unit).ifPresent(endpoint -> add(endpoint, next)));
  }

  private List<Unit> concerned(Next next) {
    return jdbc.sql(
            """
            select distinct o.place, u.line from transfer.outbound o
            join transfer.step s on s.outbound_id = o.id and s.number in (:number - 1, :number)
            join transfer.step now on now.outbound_id = o.id and now.number = :number,
            unnest(array[s.holder, s.offered]) u (line)
            where o.id = :id and u.line not in ('', o.line, now.line) order by u.line
            """)
        .param("id", next.id())
        .param("number", next.number())
        .query((row, index) -> new Unit(row.getString(1), row.getString(2)))
        .list();
  }

  private static String type(Next next) {
    return "gov.relief.transfer." + next.act().name().toLowerCase(Locale.ROOT) + ".v1";
  }

  private void add(long endpoint, Next next) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into transfer.message
              (endpoint_id, outbound_id, number, event, type, at, next_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            endpoint, next.id(), next.number(), UUID.randomUUID().toString(), type(next), now, now)
        .update();
  }

  /** 一条要送的。 */
  record Due(
      long id,
      String url,
      Unit unit,
      long outbound,
      int number,
      String event,
      String type,
      Instant at,
      int tries,
      String state) {}

  /**
   * Those whose time has come, each matter's first one only; to the address that holds today.
   *
   * @param each at most of one address
   */
  List<Due> due(int most, int each) {
    return jdbc.sql(
            """
            select * from (select m.*, e.url, e.place, e.line, s.state as reached,
              row_number() over (partition by e.id order by m.next_at, m.id) as nth from transfer.message m
            join transfer.endpoint was on was.id = m.endpoint_id
            join transfer.endpoint e
              on e.place = was.place and e.line = was.line and e.state = 'AGREED'
            join transfer.step s on s.outbound_id = m.outbound_id and s.number = m.number
            where m.state = 'SENDING' and m.next_at <= :now
              and not exists (select 1 from transfer.message b
                join transfer.endpoint other on other.id = b.endpoint_id
                where other.line = was.line and b.outbound_id = m.outbound_id and b.number < m.number and b.state = 'SENDING')
            ) due where nth <= :each order by nth, id limit :most
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("most", most)
        .param("each", each)
        .query(
            (row, index) ->
                new Due(
                    row.getLong("id"),
                    row.getString("url"),
                    new Unit(row.getString("place"), row.getString("line")),
                    row.getLong("outbound_id"),
                    row.getInt("number"),
                    row.getString("event"),
                    row.getString("type"),
                    row.getTimestamp("at").toInstant(),
                    row.getInt("tries"),
                    row.getString("reached")))
        .list();
  }

  /** Notes how it went; only once for each try. */
  void tried(Due due, DeliveryState state, String answer, Duration wait) {
    jdbc.sql(
            """
            update transfer.message set state = ?, tries = tries + 1, answer = ?, next_at = ?
            where id = ? and state = 'SENDING' and tries = ?
            """)
        .params(
            state.name(), answer, Timestamp.from(clock.instant().plus(wait)), due.id(), due.tries())
        .update();
  }

  /** What failed for good goes once more to whoever holds the address now; gives how many. */
  int again(Unit unit) {
    return jdbc.sql(
            """
            update transfer.message m set state = 'SENDING', tries = 0, next_at = :now, answer = ''
            from transfer.endpoint e where e.id = m.endpoint_id and e.place = :place and e.line = :line
              and m.state in ('FAILED', 'NOT_FOUND')
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("place", unit.place())
        .param("line", unit.line())
        .update();
  }

  /** Its system acted on the matter: what was sent before is known there. */
  void synced(long outbound, String line) {
    jdbc.sql(
            """
            update transfer.message m set state = 'SYNCED' from transfer.endpoint e
            where e.id = m.endpoint_id and e.line = ? and m.outbound_id = ? and m.state = 'SENT'
            """)
        .params(line, outbound)
        .update();
  }

  /** Last try of the messages of one matter, for who sends: newest first. */
  Optional<DeliveryState> last(long outbound) {
    return jdbc.sql(
            "select state from transfer.message where outbound_id = ? order by id desc limit 1")
        .param(outbound)
        .query(String.class)
        .optional()
        .map(DeliveryState::valueOf);
  }
}
