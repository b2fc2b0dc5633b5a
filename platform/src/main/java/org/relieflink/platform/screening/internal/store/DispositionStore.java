package org.relieflink.platform.screening.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relieflink.platform.screening.HitState;
import org.relieflink.platform.screening.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 人的判断，只加不改。 Verdicts of people: rows are added, never changed. */
@Repository
public class DispositionStore {
  private final JdbcClient jdbc;

  DispositionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 一条判断。
   *
   * @param key of the request: the same request twice is one verdict
   */
  public record Disposition(
      long id,
      long hitId,
      Verdict verdict,
      String reason,
      String officer,
      String officerName,
      Instant at,
      String key) {}

  public Optional<Disposition> findByKey(String officer, String key) {
    return jdbc.sql(
            "select * from screening.disposition where officer = :officer and idempotency_key = :key")
        .param("officer", officer)
        .param("key", key)
        .query((row, index) -> disposition(row))
        .optional();
  }

  /** Adds the verdict and moves the hit, in the caller's transaction. */
  public Disposition add(HitRow hit, Disposition said) {
    long id =
        jdbc.sql(
                """
                insert into screening.disposition (hit_id, party_id, record_id, verdict, reason,
                  fingerprint, officer, officer_name, decided_at, idempotency_key)
                values (:hit, :party, :record, :verdict, :reason, :fingerprint, :officer, :name, :at,
                  :key)
                returning id
                """)
            .param("hit", hit.id())
            .param("party", hit.partyId())
            .param("record", hit.recordId())
            .param("verdict", said.verdict().code())
            .param("reason", said.reason())
            .param("fingerprint", hit.fingerprint())
            .param("officer", said.officer())
            .param("name", said.officerName())
            .param("at", Timestamp.from(said.at()))
            .param("key", said.key())
            .query(Long.class)
            .single();
    moveTo(hit.id(), said.verdict().leadsTo());
    return new Disposition(
        id,
        hit.id(),
        said.verdict(),
        said.reason(),
        said.officer(),
        said.officerName(),
        said.at(),
        said.key());
  }

  private void moveTo(long hitId, HitState state) {
    jdbc.sql("update screening.hit set state = :state where id = :id")
        .param("state", state.code())
        .param("id", hitId)
        .update();
  }

  /** Locks the hit until the transaction ends, so that two officers cannot decide at once. */
  public void lock(long hitId) {
    jdbc.sql("select id from screening.hit where id = :id for update")
        .param("id", hitId)
        .query(Long.class)
        .optional();
  }

  /** All verdicts on this pair, newest first, also from earlier runs. */
  public List<Disposition> ofPair(HitRow hit) {
    return jdbc.sql(
            """
            select * from screening.disposition
            where party_id = :party and record_id = :record order by id desc
            """)
        .param("party", hit.partyId())
        .param("record", hit.recordId())
        .query((row, index) -> disposition(row))
        .list();
  }

  /** The last verdict on each record of a party, keyed by record id. */
  public Map<String, Disposition> lastOfParty(long partyId) {
    return jdbc
        .sql(
            """
            select distinct on (record_id) * from screening.disposition
            where party_id = :party order by record_id, id desc
            """)
        .param("party", partyId)
        .query((row, index) -> Map.entry(row.getString("record_id"), disposition(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Disposition disposition(ResultSet row) throws SQLException {
    return new Disposition(
        row.getLong("id"),
        row.getLong("hit_id"),
        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
        row.getString("reason"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("decided_at").toInstant(),
        row.getString("idempotency_key"));
  }
}
