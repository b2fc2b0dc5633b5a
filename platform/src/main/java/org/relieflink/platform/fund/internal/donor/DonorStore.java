package org.relieflink.platform.fund.internal.donor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.Donations;
import org.relieflink.platform.fund.DonorBook.Donor;
import org.relieflink.platform.fund.DonorBook.Kind;
import org.relieflink.platform.fund.DonorBook.NewPledge;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 捐赠人和认捐的表：rows are added and forgotten, never changed. */
@Repository
class DonorStore {
  private static final String DONORS =
      """
      with came as (select g.pledge_id, g.donor_id, g.fen, w.verdict from fund.gift g
          left join fund.gift_word w on w.gift_id = g.id
          where g.place = :place and fund.gift_counts(g.id)),
        left_over as (select p.donor_id, p.fen, p.expected_on, greatest(0, p.fen - coalesce(
            (select sum(c.fen) from came c where c.pledge_id = p.id), 0)) rest
          from fund.pledge p where p.place = :place
            and not exists (select from fund.pledge_end e where e.pledge_id = p.id))
      select d.*,
        coalesce((select sum(o.fen) from left_over o where o.donor_id = d.id), 0) pledged,
        coalesce((select sum(c.fen) from came c
          where c.donor_id = d.id and c.verdict = 'CONFIRMED'), 0) came,
        (select count(*) from came c where c.donor_id = d.id and c.verdict is null) open,
        (select count(*) from left_over o
          where o.donor_id = d.id and o.rest > 0 and o.expected_on < :day) overdue
      from fund.donor d where d.place = :place
      """;

  private static final String ADD_DONOR =
      """
      insert into fund.donor (place, kind, anonymous, shown, subject, sealed, number_key, key,
        digest, maker, maker_name, at)
      values (:place, :kind, :anonymous, :shown, :subject, :sealed, :number, :key, :digest, :maker,
        :name, :at) returning id
      """;

  private static final String ADD_PLEDGE =
      """
      insert into fund.pledge (place, donor_id, fen, purpose, groups, places, from_on, until_on,
        expected_on, words, key, digest, maker, maker_name, at)
      values (:place, :donor, :fen, :purpose, :groups, :places, :from, :until, :expected, :words,
        :key, :digest, :maker, :name, :at) returning id
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;

  DonorStore(JdbcClient jdbc, Vault vault, Subjects subjects, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
  }

  /** 谁用哪个键、什么时候。 */
  record Writing(Officer officer, String key, String digest, Instant at) {
    String place() {
      return officer.unit().place();
    }
  }

  /** 从前用这个键登记的。 */
  record Earlier(long id, String digest) {}

  /** One key at a time; tables are ours. */
  Optional<Earlier> earlier(String table, Writing writing) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fund ' || ? || ' ' || ?, 0))")
        .params(table + " " + writing.place(), writing.key)
        .query(row -> {});
    return jdbc.sql("select id, digest from fund." + table + " where place = ? and key = ?")
        .params(writing.place(), writing.key)
        .query((row, index) -> new Earlier(row.getLong("id"), row.getString("digest")))
        .optional();
  }

  String digest(String text) {
    return blinds.name("fund donation\n" + text);
  }

  List<Donor> all(String place, LocalDate day) {
    return jdbc.sql(DONORS + " order by d.id desc limit :most")
        .param("place", place)
        .param("day", day)
        .param("most", Donations.MOST)
        .query((row, index) -> donor(row))
        .list();
  }

  Optional<Donor> find(String place, long id, LocalDate day) {
    return jdbc.sql(DONORS + " and d.id = :id")
        .param("place", place)
        .param("day", day)
        .param("id", id)
        .query((row, index) -> donor(row))
        .optional();
  }

  private static Donor donor(ResultSet row) throws SQLException {
    return new Donor(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("shown"),
        row.getBoolean("anonymous"),
        row.getLong("pledged"),
        row.getLong("came"),
        row.getInt("open"),
        row.getInt("overdue"));
  }

  /** Whether somebody with this number is registered. */
  boolean knows(String place, String number) {
    return jdbc.sql("select exists (select from fund.donor where place = ? and number_key = ?)")
        .params(place, blinds.name(number))
        .query(Boolean.class)
        .single();
  }

  /** 库里怎么写。 */
  record Face(Kind kind, boolean anonymous, String shown) {}

  long add(Writing writing, Face face, SealedDonor donor) {
    long subject = subjects.allocate();
    return jdbc.sql(ADD_DONOR)
        .param("place", writing.place())
        .param("kind", face.kind.name())
        .param("anonymous", face.anonymous)
        .param("shown", face.shown)
        .param("subject", subject)
        .param("sealed", vault.seal(SealedDonor.place(subject), subject, donor.text()))
        .param("number", donor.number().isEmpty() ? null : blinds.name(donor.number()))
        .param("key", writing.key)
        .param("digest", writing.digest)
        .param("maker", writing.officer.staffNumber())
        .param("name", writing.officer.displayName())
        .param("at", Timestamp.from(writing.at))
        .query(Long.class)
        .single();
  }

  /** What was sealed; empty when it was destroyed. */
  Optional<SealedDonor> open(String place, long id) {
    return jdbc.sql(
            "select subject, sealed from fund.donor where place = ? and id = ? and sealed is not null")
        .params(place, id)
        .query(
            (row, index) ->
                vault.open(
                    SealedDonor.place(row.getLong("subject")),
                    row.getLong("subject"),
                    row.getBytes("sealed")))
        .optional()
        .flatMap(found -> found)
        .map(SealedDonor::read);
  }

  long add(Writing writing, NewPledge pledge) {
    return jdbc.sql(ADD_PLEDGE)
        .param("place", writing.place())
        .param("donor", pledge.donor())
        .param("fen", pledge.fen())
        .param("purpose", pledge.purpose())
        .param("groups", pledge.groups().stream().sorted().toArray(String[]::new))
        .param("places", pledge.places().stream().sorted().toArray(String[]::new))
        .param("from", pledge.from())
        .param("until", pledge.until())
        .param("expected", pledge.expected())
        .param("words", pledge.words())
        .param("key", writing.key)
        .param("digest", writing.digest)
        .param("maker", writing.officer.staffNumber())
        .param("name", writing.officer.displayName())
        .param("at", Timestamp.from(writing.at))
        .query(Long.class)
        .single();
  }

  void end(Officer officer, long pledge, String words, Instant at) {
    jdbc.sql(
            """
            insert into fund.pledge_end (pledge_id, place, words, officer, officer_name, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            pledge,
            officer.unit().place(),
            words,
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(at))
        .update();
  }
}
