package org.relieflink.platform.fund.internal.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.Publications;
import org.relieflink.platform.fund.Publications.Publication;
import org.relieflink.platform.fund.internal.open.ResultFigures.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 公开的表：rows are added, never changed. */
@Repository
class PublicationStore {
  private static final String SELECT =
      """
      select p.*, r.at released, coalesce((select string_agg(s.officer_name, '、' order by s.officer)
          from approval.step s where s.request_id = r.approval_id and s.act = 'agreed'), '') agreed
      from fund.publication p left join fund.published r on r.publication_id = p.id
      where p.place = ?
      """;

  private static final String ADD =
      """
      insert into fund.publication (place, from_on, until_on, content, digest, maker, maker_name, at)
      values (:place, :from, :until, :content, :digest, :maker, :name, :at)
      on conflict (place, digest) do nothing
      """;

  private static final String OVERLAPS =
      """
      select exists (select from fund.published r join fund.publication o on o.id = r.publication_id
        join fund.publication p on p.id = :id and p.place = :place
        where o.place = p.place and o.id <> p.id and o.from_on <= p.until_on
          and p.from_on <= o.until_on and (o.from_on, o.until_on) <> (p.from_on, p.until_on))
      """;

  private final JdbcClient jdbc;

  PublicationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Publication> all(String place) {
    return jdbc.sql(SELECT + " order by p.id desc limit ?")
        .params(place, Publications.MOST)
        .query((row, index) -> publication(row))
        .list();
  }

  Optional<Publication> find(String place, long id) {
    return jdbc.sql(SELECT + " and p.id = ?")
        .params(place, id)
        .query((row, index) -> publication(row))
        .optional();
  }

  private static Publication publication(ResultSet row) throws SQLException {
    Timestamp released = row.getTimestamp("released");
    return new Publication(
        row.getLong("id"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getString("content"),
        row.getString("digest"),
        row.getString("maker_name"),
        row.getTimestamp("at").toInstant(),
        released == null ? null : released.toInstant(),
        row.getString("agreed"));
  }

  /** 写下的内容。 */
  record Content(String text, String digest, Instant at) {}

  /** Whether it was not there. */
  boolean add(Officer officer, Span span, Content content) {
    return jdbc.sql(ADD)
            .param("place", span.place())
            .param("from", span.from())
            .param("until", span.until())
            .param("content", content.text)
            .param("digest", content.digest)
            .param("maker", officer.staffNumber())
            .param("name", officer.displayName())
            .param("at", Timestamp.from(content.at))
            .update()
        > 0;
  }

  Publication ofDigest(String place, String digest) {
    return jdbc.sql(SELECT + " and p.digest = ?")
        .params(place, digest)
        .query((row, index) -> publication(row))
        .single();
  }

  /** Whoever releases in a place does it one after the other; the database takes the same lock. */
  void lock(String place) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fund publication ' || ?, 0))")
        .param(place)
        .query(row -> {});
  }

  /**
   * Whether days of it, but not just its days, were released before: the difference names cases.
   */
  boolean overlaps(String place, long id) {
    return jdbc.sql(OVERLAPS).param("id", id).param("place", place).query(Boolean.class).single();
  }

  void release(Officer officer, long id, long approval, Instant at) {
    jdbc.sql(
            """
            insert into fund.published (publication_id, place, approval_id, officer, officer_name, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            officer.unit().place(),
            approval,
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(at))
        .update();
  }
}
