package org.relieflink.platform.transfer.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.transfer.DeliveryState;
import org.relieflink.platform.transfer.TransferLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 登记的地址的表。 */
@Repository
class TransferLineStore {
  private final JdbcClient jdbc;
  private final WebhookKey keys;

  TransferLineStore(JdbcClient jdbc, WebhookKey keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  List<TransferLine> all(Officer officer) {
    return jdbc.sql(
            "select * from transfer.endpoint where place = ? and state <> 'ENDED' order by line, id")
        .param(officer.unit().place())
        .query((row, index) -> line(row))
        .list();
  }

  Optional<TransferLine> find(Officer officer, long id) {
    return jdbc.sql("select * from transfer.endpoint where place = ? and id = ?")
        .params(officer.unit().place(), id)
        .query((row, index) -> line(row))
        .optional();
  }

  /** The one that messages of a unit go to now. */
  Optional<Long> agreed(Unit unit) {
    return jdbc.sql(
            "select id from transfer.endpoint where place = ? and line = ? and state = 'AGREED'")
        .params(unit.place(), unit.line())
        .query(Long.class)
        .optional();
  }

  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('transfer lines', 0))")
        .query(row -> {});
  }

  long add(Officer officer, Unit unit, String url, Instant at) {
    return jdbc.sql(
            """
            insert into transfer.endpoint (place, line, url, state, asked_by, asked_name, asked_at)
            values (?, ?, ?, 'ASKED', ?, ?, ?) returning id
            """)
        .params(
            unit.place(),
            unit.line(),
            url,
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void agree(Officer officer, long id, Instant at) {
    jdbc.sql(
            """
            update transfer.endpoint
            set state = 'AGREED', agreed_by = ?, agreed_name = ?, agreed_at = ? where id = ?
            """)
        .params(officer.staffNumber(), officer.displayName(), Timestamp.from(at), id)
        .update();
  }

  void end(Officer officer, long id, Instant at) {
    jdbc.sql(
            """
            update transfer.endpoint
            set state = 'ENDED', ended_by = ?, ended_name = ?, ended_at = ? where id = ?
            """)
        .params(officer.staffNumber(), officer.displayName(), Timestamp.from(at), id)
        .update();
  }

  private TransferLine line(ResultSet row) throws SQLException {
    Unit unit = new Unit(row.getString("place"), row.getString("line"));
    Waiting waiting = waiting(unit);
    return new TransferLine(
        row.getLong("id"),
        unit.line(),
        row.getString("url"),
        row.getString("state"),
        keys.find(unit).isPresent(),
        row.getString("asked_by"),
        row.getString("asked_name"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("agreed_by"),
        deliveries(unit),
        waiting.count,
        waiting.since);
  }

  private record Waiting(int count, @Nullable Instant since) {}

  /** Read as the server: whose messages they are is not said. */
  private Waiting waiting(Unit unit) {
    return Actor.asServer(
        () ->
            jdbc.sql(
                    """
                    select count(*), min(at) from transfer.callback
                    where place = ? and line = ? and state = 'HELD'
                    """)
                .params(unit.place(), unit.line())
                .query(
                    (row, index) -> {
                      Timestamp since = row.getTimestamp(2);
                      return new Waiting(row.getInt(1), since == null ? null : since.toInstant());
                    })
                .single());
  }

  /** Of a department, whatever its address was. */
  private Map<DeliveryState, Integer> deliveries(Unit unit) {
    Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
    jdbc.sql(
            """
            select m.state, count(*) from transfer.message m
            join transfer.endpoint e on e.id = m.endpoint_id
            where e.place = ? and e.line = ? group by 1
            """)
        .params(unit.place(), unit.line())
        .query(
            row -> {
              counts.put(DeliveryState.valueOf(row.getString(1)), row.getInt(2));
            });
    return counts;
  }
}
