package org.relieflink.platform.fund.internal.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.Samples;
import org.relieflink.platform.fund.Samples.Channel;
import org.relieflink.platform.fund.Samples.Drawn;
import org.relieflink.platform.fund.Samples.Result;
import org.relieflink.platform.fund.Samples.Sample;
import org.relieflink.platform.fund.Samples.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 抽查的表：rows are added, never changed. */
@Repository
class SampleStore {
  private static final String SELECT =
      """
      select s.*, (select count(distinct w.commitment) from fund.sample_word w
        where w.sample_id = s.id) answered
      from fund.sample s where s.place = :place
      """;

  private static final String PAID =
      """
      select distinct k.account_id from fund.entry e
      join fund.line d on d.entry_id = e.id and d.side = 'D'
      join fund.account a on a.id = d.account_id and a.kind = 'PAID'
      join fund.balance b on b.account_id = a.id and b.debit_fen > b.credit_fen
      join fund.commitment k on k.account_id = a.parent_id
      where e.place = :place and e.act = 'CONFIRM' and e.day between :from and :until
        and not exists (select from fund.entry r where r.reverses = e.id)
      order by 1 limit :most
      """;

  private static final String ITEMS =
      """
      select i.commitment, i.stratum, k.case_no,
        coalesce((select sum(b.debit_fen - b.credit_fen) from fund.account a
          join fund.balance b on b.account_id = a.id
          where a.parent_id = i.commitment and a.kind = 'PAID'), 0) fen,
        w.result, w.channel, coalesce(w.words, '') words, coalesce(w.officer_name, '') officer
      from fund.sample_item i join fund.commitment k on k.account_id = i.commitment
      left join lateral (select w.* from fund.sample_word w where w.sample_id = i.sample_id
        and w.commitment = i.commitment order by w.id desc limit 1) w on true
      where i.sample_id = :sample and i.place = :place and i.drawn order by i.commitment
      """;

  private static final String ADD =
      """
      insert into fund.sample (place, from_on, until_on, confidence, margin, population, size, seed,
        key, officer, officer_name, at)
      values (:place, :from, :until, :confidence, :margin, :population, :size, :seed, :key,
        :officer, :name, :at) returning id
      """;

  private static final String SAY =
      """
      insert into fund.sample_word (sample_id, place, commitment, result, channel, words, officer,
        officer_name, at)
      values (:sample, :place, :payment, :result, :channel, :words, :officer, :name, :at)
      """;

  private final JdbcClient jdbc;

  SampleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Sample> all(String place) {
    return jdbc.sql(SELECT + " order by s.id desc limit :most")
        .param("place", place)
        .param("most", Samples.MOST)
        .query((row, index) -> sample(row))
        .list();
  }

  Optional<Sample> find(String place, long id) {
    return jdbc.sql(SELECT + " and s.id = :id")
        .param("place", place)
        .param("id", id)
        .query((row, index) -> sample(row))
        .optional();
  }

  /** One key at a time. */
  Optional<Sample> ofKey(String place, String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fund sample ' || ? || ' ' || ?, 0))")
        .params(place, key)
        .query(row -> {});
    return jdbc.sql(SELECT + " and s.key = :key")
        .param("place", place)
        .param("key", key)
        .query((row, index) -> sample(row))
        .optional();
  }

  private static Sample sample(ResultSet row) throws SQLException {
    return new Sample(
        row.getLong("id"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getInt("confidence"),
        row.getInt("margin"),
        row.getInt("population"),
        row.getInt("size"),
        row.getString("seed"),
        row.getString("officer_name"),
        row.getTimestamp("at").toInstant(),
        row.getInt("answered"));
  }

  /**
   * Reservations of which something confirmed in the period is still paid; one more than the most.
   */
  List<Long> paid(String place, LocalDate from, LocalDate until) {
    return jdbc.sql(PAID)
        .param("place", place)
        .param("from", from)
        .param("until", until)
        .param("most", Samples.MOST + 1)
        .query(Long.class)
        .list();
  }

  /** 怎么抽的。 */
  record Making(
      LocalDate from,
      LocalDate until,
      int confidence,
      int margin,
      String seed,
      String key,
      Instant at) {}

  long add(Officer officer, Making making, Map<Long, String> frame, Set<Long> drawn) {
    String place = officer.unit().place();
    long id =
        jdbc.sql(ADD)
            .param("place", place)
            .param("from", making.from)
            .param("until", making.until)
            .param("confidence", making.confidence)
            .param("margin", making.margin)
            .param("population", frame.size())
            .param("size", drawn.size())
            .param("seed", making.seed)
            .param("key", making.key)
            .param("officer", officer.staffNumber())
            .param("name", officer.displayName())
            .param("at", Timestamp.from(making.at))
            .query(Long.class)
            .single();
    long[] payments = frame.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    jdbc.sql(
            """
            insert into fund.sample_item (sample_id, place, commitment, stratum, drawn)
            select :sample, :place, u.payment, u.stratum, u.drawn
            from unnest(:payments::bigint[], :strata::text[], :drawn::boolean[])
              u(payment, stratum, drawn)
            """)
        .param("sample", id)
        .param("place", place)
        .param("payments", Arrays.stream(payments).boxed().toArray(Long[]::new))
        .param("strata", Arrays.stream(payments).mapToObj(frame::get).toArray(String[]::new))
        .param("drawn", Arrays.stream(payments).mapToObj(drawn::contains).toArray(Boolean[]::new))
        .update();
    return id;
  }

  List<Drawn> items(String place, long sample) {
    return jdbc.sql(ITEMS)
        .param("sample", sample)
        .param("place", place)
        .query((row, index) -> drawn(row))
        .list();
  }

  private static Drawn drawn(ResultSet row) throws SQLException {
    String result = row.getString("result");
    String channel = row.getString("channel");
    return new Drawn(
        row.getLong("commitment"),
        row.getString("case_no"),
        row.getString("stratum"),
        row.getLong("fen"),
        result == null ? null : Result.valueOf(result),
        channel == null ? null : Channel.valueOf(channel),
        row.getString("words"),
        row.getString("officer"));
  }

  /** The whole population that was kept. */
  Map<Long, String> frame(String place, long sample) {
    Map<Long, String> frame = new HashMap<>();
    jdbc.sql("select commitment, stratum from fund.sample_item where place = ? and sample_id = ?")
        .params(place, sample)
        .query(
            row -> {
              frame.put(row.getLong("commitment"), row.getString("stratum"));
            });
    return frame;
  }

  Set<Long> drawn(String place, long sample) {
    return new HashSet<>(items(place, sample).stream().map(Drawn::payment).toList());
  }

  void say(Officer officer, Word word, Instant at) {
    jdbc.sql(SAY)
        .param("sample", word.sample())
        .param("place", officer.unit().place())
        .param("payment", word.payment())
        .param("result", String.valueOf(word.result()))
        .param("channel", String.valueOf(word.channel()))
        .param("words", word.words())
        .param("officer", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(at))
        .update();
  }
}
