package org.relieflink.platform.fund.internal.match;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.fund.IdleAndGap.PoolIdle;
import org.relieflink.platform.fund.MatchProposal.Money;
import org.relieflink.platform.fund.MoneyTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 能用的钱、闲着的钱、条件、走了几天：read with the reader's own eyes. */
@Repository
class FreeMoney {
  /** Of an earmark both its own terms and its pool's hold. */
  private static final String MONEY =
      """
      with term as (select distinct on (account_id) * from fund.term
        where place = :place order by account_id, id desc)
      select a.id, a.title, a.purpose, b.debit_fen - b.credit_fen fen,
        coalesce(o.groups, '{}') own_groups, coalesce(p.groups, '{}') pool_groups,
        coalesce(o.places, '{}') own_places, coalesce(p.places, '{}') pool_places,
        greatest(o.from_on, p.from_on) from_on, least(o.until_on, p.until_on) until_on,
        fund.is_frozen(a.place, coalesce(a.pool_id, a.id), :day) frozen
      from fund.account a join fund.balance b on b.account_id = a.id
      left join fund.account pool on pool.id = a.pool_id
      left join term o on o.account_id = a.id
      left join term p on p.account_id = a.pool_id
      where a.place = :place and a.kind in ('POOL', 'EARMARK') and a.closed_on is null
        and pool.closed_on is null and b.debit_fen > b.credit_fen
      order by a.id
      """;

  /** First come, first used: what stood there at the cutoff less what left since. */
  private static final String IDLE =
      """
      with free as (
        select coalesce(a.pool_id, a.id) pool, a.id from fund.account a
        where a.place = :place and a.kind in ('POOL', 'EARMARK'))
      select p.id, p.title, p.budget_year,
        coalesce((select b.credit_fen - b.debit_fen from fund.account s
          join fund.balance b on b.account_id = s.id
          where s.pool_id = p.id and s.kind = 'SOURCE'), 0) received,
        coalesce((select sum(b.debit_fen - b.credit_fen) from free f
          join fund.balance b on b.account_id = f.id where f.pool = p.id), 0) free,
        coalesce((select sum(case l.side when 'D' then l.fen else -l.fen end) from free f
          join fund.line l on l.account_id = f.id join fund.entry e on e.id = l.entry_id
          where f.pool = p.id and e.day <= :cutoff), 0)
        - coalesce((select sum(l.fen) from free f
          join fund.line l on l.account_id = f.id and l.side = 'C'
          join fund.entry e on e.id = l.entry_id and e.day > :cutoff
          join fund.line d on d.entry_id = e.id and d.side = 'D'
          where f.pool = p.id and d.account_id not in (select id from free)), 0) idle
      from fund.account p
      where p.place = :place and p.kind = 'POOL' and p.closed_on is null
      order by p.budget_year desc, p.id
      """;

  private static final String RUNS =
      """
      select k.case_no, k.candidate_id, k.proposal_id, first.at reserved, sent.at sent, paid.at paid
      from fund.commitment k
      join lateral (select e.at, e.day from fund.line l join fund.entry e on e.id = l.entry_id
        where l.account_id = k.account_id and l.side = 'D' and e.act = 'COMMIT'
        order by e.id limit 1) first on true
      left join lateral (select e.at from fund.line l join fund.entry e on e.id = l.entry_id
        where l.account_id = k.account_id and l.side = 'C' and e.act = 'SEND'
          and not exists (select from fund.entry r where r.reverses = e.id)
        order by e.id desc limit 1) sent on true
      left join lateral (select e.at from fund.account t join fund.line l on l.account_id = t.id
        join fund.entry e on e.id = l.entry_id
        where t.parent_id = k.account_id and t.kind = 'PAID' and l.side = 'D' and e.act = 'CONFIRM'
          and not exists (select from fund.entry r where r.reverses = e.id)
        order by e.id desc limit 1) paid on true
      where k.place = :place and k.living and first.day >= :since order by k.account_id
      """;

  private static final String WRITE =
      """
      insert into fund.term (place, account_id, groups, places, from_on, until_on, words,
        officer, officer_name, at)
      values (:place, :account, :groups, :places, :from, :until, :words, :officer, :name, :at)
      """;

  private static final String TERMS =
      """
      select distinct on (account_id) * from fund.term
      where place = ? order by account_id, id desc
      """;

  private final JdbcClient jdbc;

  FreeMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Money> of(String place, LocalDate day) {
    return jdbc.sql(MONEY)
        .param("place", place)
        .param("day", day)
        .query((row, index) -> money(row, place))
        .list();
  }

  private static Money money(ResultSet row, String place) throws SQLException {
    return new Money(
        row.getLong("id"),
        row.getString("title"),
        row.getString("purpose"),
        row.getLong("fen"),
        within(words(row.getArray("own_groups")), words(row.getArray("pool_groups"))),
        within(words(row.getArray("own_places")), words(row.getArray("pool_places")), place),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getBoolean("frozen"));
  }

  private static Set<String> words(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }

  /** What both terms allow; an empty one allows all. Where they share nothing, nobody may. */
  private static Set<String> within(Set<String> own, Set<String> pool) {
    if (own.isEmpty() || pool.isEmpty()) {
      return own.isEmpty() ? pool : own;
    }
    Set<String> both = new HashSet<>(own);
    both.retainAll(pool);
    return both.isEmpty() ? Set.of(Money.NOBODY) : Set.copyOf(both);
  }

  private static Set<String> within(Set<String> own, Set<String> pool, String place) {
    Set<String> both = within(own, pool);
    return both.isEmpty() ? Set.of(place) : both;
  }

  /** Of every open pool, newest budget year first. */
  List<PoolIdle> idle(String place, LocalDate cutoff) {
    return jdbc.sql(IDLE)
        .param("place", place)
        .param("cutoff", cutoff)
        .query(
            (row, index) ->
                new PoolIdle(
                    row.getLong("id"),
                    row.getString("title"),
                    row.getInt("budget_year"),
                    row.getLong("received"),
                    row.getLong("free"),
                    Math.max(0, Math.min(row.getLong("idle"), row.getLong("free")))))
        .list();
  }

  /** 建议的号：a case has at most one living reservation plan. */
  record Plan(long candidate, long proposal) {}

  /** Proposals that something is reserved, under way or paid for. */
  Set<Plan> reserved(String place) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct candidate_id, proposal_id from fund.commitment
                where place = ? and living and proposal_id is not null
                """)
            .param(place)
            .query((row, index) -> new Plan(row.getLong(1), row.getLong(2)))
            .list());
  }

  /** 一笔走到哪里、什么时候。 */
  record Run(
      String caseNo, Plan plan, Instant reserved, @Nullable Instant sent, @Nullable Instant paid) {}

  List<Run> runs(String place, LocalDate since) {
    return jdbc.sql(RUNS)
        .param("place", place)
        .param("since", since)
        .query(
            (row, index) ->
                new Run(
                    row.getString("case_no"),
                    new Plan(row.getLong("candidate_id"), row.getLong("proposal_id")),
                    row.getTimestamp("reserved").toInstant(),
                    instant(row.getTimestamp("sent")),
                    instant(row.getTimestamp("paid"))))
        .list();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /** Terms that count now. */
  List<MoneyTerms.Term> terms(String place) {
    return jdbc.sql(TERMS)
        .param(place)
        .query(
            (row, index) ->
                new MoneyTerms.Term(
                    row.getLong("account_id"),
                    words(row.getArray("groups")),
                    words(row.getArray("places")),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("until_on", LocalDate.class),
                    row.getString("words"),
                    row.getString("officer_name")))
        .list();
  }

  boolean holdsMoney(String place, long account) {
    return jdbc.sql(
            """
            select exists (select from fund.account where id = ? and place = ?
              and kind in ('POOL', 'EARMARK') and closed_on is null)
            """)
        .params(account, place)
        .query(Boolean.class)
        .single();
  }

  /** 谁在哪里、什么时候写的条件。 */
  record Writing(String place, String officer, String name, Instant at) {}

  void write(Writing writing, MoneyTerms.Draft draft) {
    jdbc.sql(WRITE)
        .param("place", writing.place)
        .param("account", draft.account())
        .param("groups", draft.groups().stream().sorted().toArray(String[]::new))
        .param("places", draft.places().stream().sorted().toArray(String[]::new))
        .param("from", draft.from())
        .param("until", draft.until())
        .param("words", draft.words())
        .param("officer", writing.officer)
        .param("name", writing.name)
        .param("at", Timestamp.from(writing.at))
        .update();
  }
}
