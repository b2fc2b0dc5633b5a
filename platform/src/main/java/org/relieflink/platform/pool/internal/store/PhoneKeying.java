package org.relieflink.platform.pool.internal.store;

import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.BrokenSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 老版本留下的记录补上电话的盲值。 Records of a version that did not key phones are keyed in the background, once
 * the server answers; a stop in between does no harm, the next start goes on.
 */
@Component
public class PhoneKeying {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneKeying.class);
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final Blinds blinds;
  private final RecordSeal seal;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "phone-keying");
            made.setDaemon(true);
            return made;
          });

  PhoneKeying(JdbcClient jdbc, Blinds blinds, RecordSeal seal) {
    this.jdbc = jdbc;
    this.blinds = blinds;
    this.seal = seal;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.execute(this::safely);
  }

  @PreDestroy
  void end() {
    thread.shutdownNow();
  }

  /** The outermost edge of a thread: what is left waits for the next start. */
  private void safely() {
    try {
      all();
    } catch (RuntimeException failure) {
      LOG.error("phones of older records are not all keyed: {}", failure.toString());
    }
  }

  /** Keys every record that was not looked at yet. */
  public void all() {
    long behind = 0;
    List<Row> rows = next(behind);
    while (!rows.isEmpty() && !Thread.currentThread().isInterrupted()) {
      write(rows);
      behind = rows.get(rows.size() - 1).version;
      rows = next(behind);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Row(long version, byte[] sealed, byte @Nullable [] key) {
    @Override
    public String toString() {
      return "Row[" + version + "]";
    }
  }

  private List<Row> next(long behind) {
    List<Row> rows = new ArrayList<>();
    jdbc.sql(
            """
            select * from pool.record
            where version_id > :behind and not phone_keyed and sealed is not null
            order by version_id limit :most
            """)
        .param("behind", behind)
        .param("most", AT_ONCE)
        .query(
            row -> {
              rows.add(row(row));
            });
    return rows;
  }

  /** A row that does not open is found by the drill, not here: its phone is passed over. */
  private Row row(ResultSet row) throws SQLException {
    long version = row.getLong("version_id");
    byte[] sealed = row.getBytes("sealed");
    try {
      return new Row(version, sealed, PhoneKey.of(blinds, seal.open(row)));
    } catch (BrokenSeal broken) {
      LOG.error("version {} of a record does not open: {}", version, broken.getMessage());
      return new Row(version, sealed, null);
    }
  }

  /** A version that is sealed anew meanwhile gets its value there. */
  private void write(List<Row> rows) {
    jdbc.sql(
            """
            update pool.record r set phone_key = n.key, phone_keyed = true
            from unnest(?, ?, ?) as n (version_id, sealed, key)
            where r.version_id = n.version_id and r.sealed = n.sealed
            """)
        .params(
            rows.stream().map(Row::version).toArray(Long[]::new),
            rows.stream().map(Row::sealed).toArray(byte[][]::new),
            rows.stream().map(Row::key).toArray(byte[][]::new))
        .update();
  }
}
