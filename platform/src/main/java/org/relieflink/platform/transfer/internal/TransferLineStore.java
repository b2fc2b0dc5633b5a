package org.relieflink.platform.transfer.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
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
    String place = officer.unit().place();
    return whole(
        place,
        jdbc.sql(
                "select * from transfer.endpoint where place = ? and state <> 'ENDED'"
                    + " order by line, id")
            .param(place)
            .query(Row::of)
            .list());
  }

  Optional<TransferLine> find(Officer officer, long id) {
    String place = officer.unit().place();
    return whole(
            place,
            jdbc.sql("select * from transfer.endpoint where place = ? and id = ?")
                .params(place, id)
                .query(Row::of)
                .list())
        .stream()
        .findFirst();
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

  private List<TransferLine> whole(String place, List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, Waiting> waiting = waiting(place);
    Map<String, Map<DeliveryState, Integer>> deliveries = deliveries(place);
    return rows.stream()
        .map(
            one ->
                one.line(
                    keys.find(new Unit(place, one.line)).isPresent(),
                    deliveries.getOrDefault(one.line, Map.of()),
                    waiting.getOrDefault(one.line, new Waiting(0, null))))
        .toList();
  }

  /** 一行，还不知道有多少等着。 */
  private record Row(
      long id,
      String line,
      String url,
      String state,
      String askedBy,
      String askedName,
      Instant askedAt,
      @Nullable String agreedBy) {
    static Row of(ResultSet row, int index) throws SQLException {
      return new Row(
          row.getLong("id"),
          row.getString("line"),
          row.getString("url"),
          row.getString("state"),
          row.getString("asked_by"),
          row.getString("asked_name"),
          row.getTimestamp("asked_at").toInstant(),
          row.getString("agreed_by"));
    }

    TransferLine line(boolean keyed, Map<DeliveryState, Integer> deliveries, Waiting waiting) {
      return new TransferLine(
          id,
          line,
          url,
          state,
          keyed,
          askedBy,
          askedName,
          askedAt,
          agreedBy,
          deliveries,
          waiting.count,
          waiting.since);
    }
  }

  private record Waiting(int count, @Nullable Instant since) {}

  /** By department; read as the server: whose messages they are is not said. */
  private Map<String, Waiting> waiting(String place) {
    Map<String, Waiting> found = new HashMap<>();
    Actor.asServer(
        () -> {
          jdbc.sql(
                  """
                  select line, count(*) held, min(at) since from transfer.callback
                  where place = ? and state = 'HELD' group by line
                  """)
              .param(place)
              .query(
                  row -> {
                    Instant since = row.getTimestamp("since").toInstant();
                    found.put(row.getString("line"), new Waiting(row.getInt("held"), since));
                  });
          return found;
        });
    return found;
  }

  /** Of each department, whatever its address was. */
  private Map<String, Map<DeliveryState, Integer>> deliveries(String place) {
    Map<String, Map<DeliveryState, Integer>> found = new HashMap<>();
    jdbc.sql(
            """
            select e.line, m.state, count(*) sent from transfer.message m
            join transfer.endpoint e on e.id = m.endpoint_id
            where e.place = ? group by 1, 2
            """)
        .param(place)
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      row.getString("line"), line -> new EnumMap<>(DeliveryState.class))
                  .put(DeliveryState.valueOf(row.getString("state")), row.getInt("sent"));
            });
    return found;
  }
}
