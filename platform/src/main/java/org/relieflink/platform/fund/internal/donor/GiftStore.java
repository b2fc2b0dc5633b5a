package org.relieflink.platform.fund.internal.donor;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.Donations;
import org.relieflink.platform.fund.DonorBook.Came;
import org.relieflink.platform.fund.DonorBook.Gift;
import org.relieflink.platform.fund.DonorBook.GiftState;
import org.relieflink.platform.fund.DonorBook.NewGift;
import org.relieflink.platform.fund.DonorBook.Pledge;
import org.relieflink.platform.fund.DonorBook.TaxReceipt;
import org.relieflink.platform.fund.internal.donor.DonorStore.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 到账的表：parts of receipts of money, what another person said of them, numbers of receipts. */
@Repository
class GiftStore {
  private static final String PLEDGES =
      """
      select p.*, coalesce((select sum(g.fen) from fund.gift g
          where g.pledge_id = p.id and fund.gift_counts(g.id)), 0) came,
        coalesce((select e.officer_name || '：' || e.words from fund.pledge_end e
          where e.pledge_id = p.id), '') ended
      from fund.pledge p where p.place = :place
      """;

  private static final String GIFTS =
      """
      select g.*, e.day, fund.taken_back(g.entry_id) back, coalesce(w.verdict, '') verdict,
        coalesce(w.number, '') number,
        coalesce(w.officer_name || case w.words when '' then '' else '：' || w.words end, '') said,
        coalesce(w.officer_name, '') sayer,
        coalesce(t.number, '') tax, t.issued_on
      from fund.gift g join fund.entry e on e.id = g.entry_id
      left join fund.gift_word w on w.gift_id = g.id
      left join fund.tax_receipt t on t.gift_id = g.id
      where g.place = :place
      """;

  private static final String CAME =
      """
      select * from (
        select e.id, e.at, e.day, a.title, l.fen, l.fen - coalesce((select sum(g.fen)
          from fund.gift g where g.entry_id = e.id and fund.gift_counts(g.id)), 0) rest
        from fund.entry e join fund.line l on l.entry_id = e.id and l.side = 'D'
        join fund.account a on a.id = l.account_id
        where e.place = :place and e.act = 'RECEIVE' and a.origin = 'DONATION'
          and not fund.taken_back(e.id)) came
      """;

  private static final String NEXT_NUMBER =
      """
      select 'JZ-' || :year || '-' || lpad(n::text, greatest(4, length(n::text)), '0')
      from (select 1 + coalesce(max(split_part(number, '-', 3)::int), 0) n
        from fund.gift_word where place = :place and split_part(number, '-', 2) = :year) next
      """;

  private final JdbcClient jdbc;

  GiftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever names, confirms or numbers gifts of a place does it one after the other. */
  void lock(String place) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fund gift ' || ?, 0))")
        .param(place)
        .query(row -> {});
  }

  List<Pledge> pledges(String place, long donor) {
    return jdbc.sql(PLEDGES + " and p.donor_id = :donor order by p.id")
        .param("place", place)
        .param("donor", donor)
        .query((row, index) -> pledge(row))
        .list();
  }

  Optional<Pledge> pledge(String place, long id) {
    return jdbc.sql(PLEDGES + " and p.id = :id")
        .param("place", place)
        .param("id", id)
        .query((row, index) -> pledge(row))
        .optional();
  }

  private static Pledge pledge(ResultSet row) throws SQLException {
    return new Pledge(
        row.getLong("id"),
        row.getLong("donor_id"),
        row.getLong("fen"),
        row.getString("purpose"),
        words(row.getArray("groups")),
        words(row.getArray("places")),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getObject("expected_on", LocalDate.class),
        row.getString("words"),
        row.getString("maker_name"),
        row.getLong("came"),
        row.getString("ended"));
  }

  private static Set<String> words(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }

  List<Gift> gifts(String place, long donor) {
    return jdbc.sql(GIFTS + " and g.donor_id = :donor order by g.id")
        .param("place", place)
        .param("donor", donor)
        .query((row, index) -> gift(row))
        .list();
  }

  Optional<Gift> gift(String place, long id) {
    return jdbc.sql(GIFTS + " and g.id = :id")
        .param("place", place)
        .param("id", id)
        .query((row, index) -> gift(row))
        .optional();
  }

  private static Gift gift(ResultSet row) throws SQLException {
    return new Gift(
        row.getLong("id"),
        row.getLong("donor_id"),
        row.getLong("pledge_id"),
        row.getLong("entry_id"),
        row.getObject("day", LocalDate.class),
        row.getLong("fen"),
        state(row),
        row.getString("number"),
        row.getString("maker"),
        row.getString("maker_name"),
        row.getString("said"),
        row.getString("sayer"),
        row.getString("tax"),
        row.getObject("issued_on", LocalDate.class));
  }

  private static GiftState state(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    if (row.getBoolean("back")) {
      return GiftState.TAKEN_BACK;
    }
    return verdict.isEmpty() ? GiftState.OPEN : GiftState.valueOf(verdict);
  }

  List<Came> unnamed(String place) {
    return jdbc.sql(CAME + " where rest > 0 order by id desc limit :most")
        .param("place", place)
        .param("most", Donations.MOST)
        .query((row, index) -> came(row))
        .list();
  }

  Optional<Came> came(String place, long entry) {
    return jdbc.sql(CAME + " where id = :id")
        .param("place", place)
        .param("id", entry)
        .query((row, index) -> came(row))
        .optional();
  }

  private static Came came(ResultSet row) throws SQLException {
    return new Came(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getObject("day", LocalDate.class),
        row.getString("title"),
        row.getLong("fen"),
        row.getLong("rest"));
  }

  long add(Writing writing, NewGift gift) {
    return jdbc.sql(
            """
            insert into fund.gift (place, donor_id, pledge_id, entry_id, fen, key, digest, maker,
              maker_name, at)
            values (:place, :donor, nullif(:pledge, 0), :entry, :fen, :key, :digest, :maker, :name,
              :at) returning id
            """)
        .param("place", writing.place())
        .param("donor", gift.donor())
        .param("pledge", gift.pledge())
        .param("entry", gift.entry())
        .param("fen", gift.fen())
        .param("key", writing.key())
        .param("digest", writing.digest())
        .param("maker", writing.officer().staffNumber())
        .param("name", writing.officer().displayName())
        .param("at", Timestamp.from(writing.at()))
        .query(Long.class)
        .single();
  }

  /** The next number of the place in that year; asked under the lock. */
  String nextNumber(String place, int year) {
    return jdbc.sql(NEXT_NUMBER)
        .param("year", Integer.toString(year))
        .param("place", place)
        .query(String.class)
        .single();
  }

  /** 另一人说的。 */
  record Word(long gift, String number, String words, Instant at) {}

  void say(Officer officer, Word word) {
    jdbc.sql(
            """
            insert into fund.gift_word (gift_id, place, verdict, number, words, officer,
              officer_name, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            word.gift,
            officer.unit().place(),
            word.number.isEmpty() ? "REFUSED" : "CONFIRMED",
            word.number,
            word.words,
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(word.at))
        .update();
  }

  /** Whether another gift of the place has this number. */
  boolean usesTax(String place, String number, long gift) {
    return jdbc.sql(
            """
            select exists (select from fund.tax_receipt
              where place = ? and number = ? and gift_id <> ?)
            """)
        .params(place, number, gift)
        .query(Boolean.class)
        .single();
  }

  void taxed(Officer officer, long gift, TaxReceipt receipt, Instant at) {
    LocalDate on = Objects.requireNonNull(receipt.on());
    jdbc.sql(
            """
            insert into fund.tax_receipt (gift_id, place, number, issued_on, officer,
              officer_name, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            gift,
            officer.unit().place(),
            receipt.number(),
            Date.valueOf(on),
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(at))
        .update();
  }
}
