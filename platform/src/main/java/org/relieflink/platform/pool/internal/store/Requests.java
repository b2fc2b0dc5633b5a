package org.relieflink.platform.pool.internal.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 办过的请求：同一个 Idempotency-Key 只办一次。 Requests answered before under their key. */
@Repository
public class Requests {
  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An answer given before. */
  public record Answer(String fingerprint, List<Long> batches) {}

  public Optional<Answer> find(Officer officer, String key) {
    return jdbc.sql("select fingerprint, batches from pool.request where officer = ? and key = ?")
        .params(officer.staffNumber(), key)
        .query(
            (row, index) ->
                new Answer(
                    row.getString("fingerprint"),
                    Arrays.asList((Long[]) row.getArray("batches").getArray())))
        .optional();
  }

  public void keep(Officer officer, String key, Answer answer, Instant now) {
    jdbc.sql("insert into pool.request values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            officer.staffNumber(),
            key,
            answer.fingerprint(),
            answer.batches().toArray(Long[]::new),
            Timestamp.from(now))
        .update();
  }
}
