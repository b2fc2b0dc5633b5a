package org.relieflink.platform.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Owned;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.exchange.Delivery;
import org.relieflink.platform.exchange.DeliveryFault;
import org.relieflink.platform.exchange.DeliveryState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 送达的表. */
@Repository
class DeliveryStore {
  private static final Need READ = new Need(Matter.POOL, Deed.READ);
  private static final Owned OWNED = new Owned("d.place", "d.department", "false");

  private final JdbcClient jdbc;
  private final Reach reach;

  DeliveryStore(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /** Of one department one at a time, on whatever server. */
  void lock(String department) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('delivery ' || ?, 0))")
        .param(department)
        .query(row -> {});
  }

  /** The last sequence number that was taken; 0 before the first. */
  long last(String department) {
    return jdbc.sql(
            """
            select coalesce(max(sequence), 0) from exchange.delivery
            where department = ? and state <> 'QUARANTINED'
            """)
        .param(department)
        .query(Long.class)
        .single();
  }

  /** The newest of this file under this number: what lies with us again was stopped. */
  Optional<Delivery> earlier(Came came) {
    DeliveryNote note = came.note;
    return note == null
        ? Optional.empty()
        : jdbc.sql(
                """
                select * from exchange.delivery d
                where department = ? and file_name = ? and sm3 = ? and sequence = ?
                order by id desc limit 1
                """)
            .params(came.department, came.fileName, note.sm3(), note.sequence())
            .query((row, index) -> delivery(row))
            .optional();
  }

  /** What came. */
  record Came(String department, String fileName, @Nullable DeliveryNote note, long missing) {}

  long taken(Came came, Instant at) {
    return insert(came, DeliveryState.TAKEN, null, at);
  }

  long quarantined(Came came, DeliveryFault fault, Instant at) {
    return insert(came, DeliveryState.QUARANTINED, fault, at);
  }

  private long insert(Came came, DeliveryState state, @Nullable DeliveryFault fault, Instant at) {
    @Nullable DeliveryNote note = came.note;
    return jdbc.sql(
            """
            insert into exchange.delivery (department, file_name, sequence, sm3, rows, missing, state,
              fault, taken_at, ended_at)
            values (:department, :name, :sequence, :sm3, :rows, :missing, :state, :fault, :at,
              case when :state = 'TAKEN' then null else cast(:at as timestamptz) end)
            returning id
            """)
        .param("department", came.department)
        .param("name", came.fileName)
        .param("sequence", note == null ? null : note.sequence(), Types.BIGINT)
        .param("sm3", note == null ? null : note.sm3(), Types.VARCHAR)
        .param("rows", note == null ? null : note.rows(), Types.BIGINT)
        .param("missing", came.missing)
        .param("state", state.name())
        .param("fault", fault == null ? "" : fault.name())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void end(long id, DeliveryState state, long batchId, Instant at) {
    jdbc.sql("update exchange.delivery set state = ?, batch_id = ?, ended_at = ? where id = ?")
        .params(state.name(), batchId, Timestamp.from(at), id)
        .update();
  }

  List<Delivery> list(Officer officer, long before) {
    return jdbc.sql(
            "select d.* from exchange.delivery d where d.id < :before and "
                + reach.condition(officer, READ, OWNED)
                + " order by d.id desc limit :most")
        .param("before", before)
        .param("most", Deliveries.MOST)
        .query((row, index) -> delivery(row))
        .list();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    String fault = row.getString("fault");
    @Nullable Timestamp ended = row.getTimestamp("ended_at");
    return new Delivery(
        row.getLong("id"),
        row.getString("department"),
        row.getString("file_name"),
        row.getObject("sequence", Long.class),
        row.getObject("rows", Long.class),
        row.getLong("missing"),
        DeliveryState.valueOf(row.getString("state")),
        fault.isEmpty() ? null : DeliveryFault.valueOf(fault),
        row.getObject("batch_id", Long.class),
        row.getTimestamp("taken_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
