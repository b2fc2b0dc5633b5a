package org.relieflink.platform.exchange.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.relieflink.platform.exchange.DeliveryFault;
import org.relieflink.platform.exchange.DeliveryState;
import org.relieflink.platform.exchange.HandedList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 交来名单的登记：rows of the table of deliveries without a sequence number of the folder. */
@Repository
class HandedStore {
  private final JdbcClient jdbc;

  HandedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long taken(HandedList list, long batchId, Instant at) {
    return jdbc.sql(
            """
            insert into exchange.delivery (department, file_name, sm3, rows, state, batch_id, taken_at)
            values (?, ?, ?, ?, 'TAKEN', ?, ?) returning id
            """)
        .params(
            list.department(),
            list.fileName(),
            list.sm3(),
            list.rows(),
            batchId,
            Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** A list that was taken and not run to its end. */
  record Waiting(String department, long batchId) {}

  Optional<Waiting> waiting(long delivery) {
    return jdbc.sql(
            """
            select department, batch_id from exchange.delivery
            where id = ? and state = 'TAKEN' and sequence is null and batch_id is not null
            """)
        .param(delivery)
        .query((row, index) -> new Waiting(row.getString(1), row.getLong(2)))
        .optional();
  }

  void end(long delivery, DeliveryState state, Instant at) {
    jdbc.sql("update exchange.delivery set state = ?, ended_at = ? where id = ?")
        .params(state.name(), Timestamp.from(at), delivery)
        .update();
  }

  long held(String department, String name, Instant at) {
    return jdbc.sql(
            """
            insert into exchange.delivery (department, file_name, state, fault, taken_at, ended_at)
            values (?, ?, 'QUARANTINED', ?, ?, ?) returning id
            """)
        .params(
            department,
            name,
            DeliveryFault.LINE_HELD.name(),
            Timestamp.from(at),
            Timestamp.from(at))
        .query(Long.class)
        .single();
  }
}
