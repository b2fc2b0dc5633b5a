package org.relieflink.platform.supervision.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relieflink.platform.supervision.LeadVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 人对线索的处置，只加不改。 Words of people on leads: rows are added, never changed. */
@Repository
public class LeadWords {
  private final JdbcClient jdbc;

  LeadWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 一次处置。
   *
   * @param key of the request: the same request twice is one word
   */
  public record Word(
      long id,
      long leadId,
      LeadVerdict verdict,
      String reason,
      String officer,
      String officerName,
      Instant at,
      String key) {}

  public Optional<Word> findByKey(String officer, String key) {
    return jdbc.sql(
            "select * from supervision.word where officer = :officer and idempotency_key = :key")
        .param("officer", officer)
        .param("key", key)
        .query((row, index) -> word(row))
        .optional();
  }

  /** Adds the word and moves the lead, in the caller's transaction. */
  public Word add(LeadRow lead, Word said) {
    long id =
        jdbc.sql(
                """
                insert into supervision.word (lead_id, lead_key, verdict, reason, fingerprint,
                  officer, officer_name, decided_at, idempotency_key)
                values (:lead, :leadKey, :verdict, :reason, :print, :officer, :name, :at, :key)
                returning id
                """)
            .param("lead", lead.id())
            .param("leadKey", lead.key())
            .param("verdict", said.verdict().code())
            .param("reason", said.reason())
            .param("print", lead.fingerprint())
            .param("officer", said.officer())
            .param("name", said.officerName())
            .param("at", Timestamp.from(said.at()))
            .param("key", said.key())
            .query(Long.class)
            .single();
    jdbc.sql("update supervision.lead set state = :state where id = :id")
        .param("state", said.verdict().leadsTo().code())
        .param("id", lead.id())
        .update();
    return new Word(
        id,
        lead.id(),
        said.verdict(),
        said.reason(),
        said.officer(),
        said.officerName(),
        said.at(),
        said.key());
  }

  /** All words on the lead, newest first, also from earlier runs. */
  public List<Word> of(LeadRow lead) {
    return jdbc.sql("select * from supervision.word where lead_key = :key order by id desc")
        .param("key", lead.key())
        .query((row, index) -> word(row))
        .list();
  }

  private static Word word(ResultSet row) throws SQLException {
    return new Word(
        row.getLong("id"),
        row.getLong("lead_id"),
        LeadVerdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
        row.getString("reason"),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getTimestamp("decided_at").toInstant(),
        row.getString("idempotency_key"));
  }
}
