package org.relieflink.platform.fund.internal.freeze;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.Freezes.Freeze;
import org.relieflink.platform.fund.Freezes.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 冻结的表：rows are added, never changed. */
@Repository
class FreezeStore {
  private static final String SELECT =
      """
      select f.*, coalesce(a.title, '') title, t.at ended_at,
        coalesce(t.maker_name || '：' || t.words, '') ended,
        coalesce((select string_agg(s.officer_name, '、' order by s.officer) from approval.step s
          where s.request_id = f.approval_id and s.act = 'agreed'), '') agreed
      from fund.frozen f left join fund.account a on a.id = f.pool_id
      left join fund.thaw t on t.freeze_id = f.id
      where f.place = ?
      """;

  private static final int MOST = 200; // freezes on one page: decades

  private static final String ADD =
      """
      insert into fund.frozen (place, pool_id, from_on, until_on, words, approval_id, maker,
        maker_name, at)
      values (:place, nullif(:pool, 0), :from, :until, :words, :approval, :maker, :name, :at)
      returning id
      """;

  private final JdbcClient jdbc;

  FreezeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Freeze> all(String place) {
    return jdbc.sql(SELECT + " order by f.id desc limit ?")
        .params(place, MOST)
        .query((row, index) -> freeze(row))
        .list();
  }

  Optional<Freeze> find(String place, long id) {
    return jdbc.sql(SELECT + " and f.id = ?")
        .params(place, id)
        .query((row, index) -> freeze(row))
        .optional();
  }

  private static Freeze freeze(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Freeze(
        row.getLong("id"),
        row.getLong("pool_id"),
        row.getString("title"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getString("words"),
        row.getString("maker_name"),
        row.getString("agreed"),
        ended == null ? null : ended.toInstant(),
        row.getString("ended"));
  }

  boolean isPool(String place, long id) {
    return jdbc.sql(
            "select exists (select from fund.account where id = ? and place = ? and kind = 'POOL')")
        .params(id, place)
        .query(Boolean.class)
        .single();
  }

  long add(Officer officer, Wish wish, long approval, Instant at) {
    return jdbc.sql(ADD)
        .param("place", officer.unit().place())
        .param("pool", wish.pool())
        .param("from", wish.from())
        .param("until", wish.until())
        .param("words", wish.words())
        .param("approval", approval)
        .param("maker", officer.staffNumber())
        .param("name", officer.displayName())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** 谁、凭哪次同意、为什么。 */
  record Ending(long approval, String words, Instant at) {}

  void end(Officer officer, long freeze, Ending ending) {
    jdbc.sql(
            """
            insert into fund.thaw (freeze_id, words, approval_id, maker, maker_name, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            freeze,
            ending.words,
            ending.approval,
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(ending.at))
        .update();
  }
}
