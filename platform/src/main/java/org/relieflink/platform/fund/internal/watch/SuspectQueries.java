package org.relieflink.platform.fund.internal.watch;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.relieflink.platform.fund.internal.watch.Suspect.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 从表里找：each query gives rows of a group, an object of the trail and what was counted. */
@Repository
class SuspectQueries {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Reservations that stand, with the entry that made them and whom they are bound to. */
  private static final String BOUND =
      """
      with bound as (
        select e.id entry, k.account_id, k.case_no, k.person_key, k.instalment, p.account_key,
          coalesce(p.holder_key, p.person_key) holder
        from fund.entry e
        join fund.line d on d.entry_id = e.id and d.side = 'D'
        join fund.commitment k on k.account_id = d.account_id and k.living
        left join lateral (select b.payee_id from fund.binding b
          where b.commitment = k.account_id order by b.id desc limit 1) last on true
        left join fund.payee p on p.id = last.payee_id
        where e.act = 'COMMIT' and e.day >= :since)
      """;

  private static final String UNDECIDED =
      """
      select 'statement-' || s.id grp, 'statement-' || s.id object, count(*) measured
      from fund.bank_line l join fund.bank_statement s on s.id = l.statement_id
      where s.at >= :from and l.kind in ('PAID', 'OUT') and l.outcome in
        ('PAID_TWICE', 'AMOUNT_DIFFERS', 'UNKNOWN_ORDER', 'NOT_POSSIBLE', 'OTHER_OUT')
      group by s.id order by s.id
      """;

  private static final String UNPAID =
      """
      select 'entry-' || e.id grp, 'entry-' || e.id object, :today - e.day measured
      from fund.entry e
      join fund.line d on d.entry_id = e.id and d.side = 'D'
      join fund.balance b on b.account_id = d.account_id and b.debit_fen > b.credit_fen
      where e.act = 'COMMIT' and e.day >= :since and :today - e.day > :bound order by e.id
      """;

  private static final String LATE =
      """
      select 'entry-' || e.id grp, 'entry-' || e.id object, :today - e.day measured
      from fund.entry e
      join fund.line d on d.entry_id = e.id and d.side = 'D'
      join fund.balance b on b.account_id = d.account_id and b.debit_fen > b.credit_fen
      where e.act = 'SEND' and e.day >= :since and :today - e.day > :bound order by e.id
      """;

  private static final String ONE_ACCOUNT =
      BOUND
          + """
          , many as (
            select 'account ' || account_key grp, count(distinct person_key) persons from bound
              where account_key is not null group by account_key
              having count(distinct person_key) > :bound
            union all
            select 'holder ' || holder, count(distinct person_key) from bound
              where holder is not null group by holder having count(distinct person_key) > :bound)
          select m.grp, 'entry-' || b.entry object, m.persons measured from bound b
          join many m on m.grp in ('account ' || b.account_key, 'holder ' || b.holder)
          order by m.grp, b.entry
          """;

  private static final String SPLIT_PERSON =
      BOUND
          + """
          select b.person_key || b.case_no || b.instalment grp, 'entry-' || b.entry object,
            n.times measured
          from bound b join (select person_key, case_no, instalment, count(*) times from bound
            group by person_key, case_no, instalment having count(*) > :bound) n
            using (person_key, case_no, instalment)
          order by grp, b.entry
          """;

  private static final String BATCHES =
      """
      with total as (
        select b.id, b.maker, (b.at at time zone 'Asia/Shanghai')::date as day, sum(i.fen) fen
        from fund.batch b join fund.item i on i.batch_id = b.id
          and i.state not in ('LEFT_OUT', 'DROPPED')
        where b.at >= :from group by b.id)
      """;

  private static final String JUST_UNDER =
      BATCHES
          + """
          , near as (select * from total
            where fen <= :limit and fen * 100 >= cast(:limit as bigint) * (100 - :percent))
          select maker grp, 'batch-' || id object, (select count(*) from near o
            where o.maker = near.maker) measured
          from near where (select count(*) from near o where o.maker = near.maker) > :bound
          order by maker, id
          """;

  private static final String SPLIT_BATCH =
      BATCHES
          + """
          select t.maker || t.day grp, 'batch-' || t.id object, n.times measured
          from total t join (select maker, day, count(*) times from total where fen <= :limit
            group by maker, day having count(*) > :bound and sum(fen) > :limit) n
            using (maker, day)
          where t.fen <= :limit order by grp, t.id
          """;

  private static final String CHECKED_DEAD =
      """
      select 'entry-' || e.id grp, 'entry-' || e.id object, 1 measured
      from fund.finding f join fund.item i on i.id = f.item_id
      join fund.line d on d.account_id = i.commitment and d.side = 'D'
      join fund.entry e on e.id = d.entry_id and e.act = 'COMMIT'
      where f.asked = 'ALIVE' and f.state = 'NOT_MET' and e.day >= :since
      group by e.id order by e.id
      """;

  private static final String HANDLED =
      """
      select e.id, last.payee_id, array(
        select e.maker union select a.officer from fund.approver a where a.entry_id = e.id
        union select b.maker from fund.item i join fund.batch b on b.id = i.batch_id
          where i.commitment = d.account_id
        union select r.officer from fund.item i join fund.release r on r.batch_id = i.batch_id
          where i.commitment = d.account_id) officers
      from fund.entry e
      join fund.line d on d.entry_id = e.id and d.side = 'D'
      join fund.commitment k on k.account_id = d.account_id and k.living
      join lateral (select b.payee_id from fund.binding b
        where b.commitment = k.account_id order by b.id desc limit 1) last on true
      where e.act = 'COMMIT' and e.day >= ? order by e.id
      """;

  private final JdbcClient jdbc;

  SuspectQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 问什么。
   *
   * @param today Beijing's day
   * @param since the first day that is looked at
   */
  record Asked(LocalDate today, LocalDate since, int bound) {}

  List<Suspect> undecided(Asked asked) {
    return rows(UNDECIDED, asked, List.of());
  }

  List<Suspect> unpaid(Asked asked) {
    return rows(UNPAID, asked, List.of());
  }

  List<Suspect> late(Asked asked) {
    return rows(LATE, asked, List.of());
  }

  List<Suspect> oneAccount(Asked asked) {
    return rows(ONE_ACCOUNT, asked, List.of());
  }

  List<Suspect> reservedTwice(Asked asked) {
    return rows(SPLIT_PERSON, asked, List.of());
  }

  List<Suspect> checkedDead(Asked asked) {
    return rows(CHECKED_DEAD, asked, List.of());
  }

  /**
   * Batches of one officer just under a limit.
   *
   * @param percent how far under it at most
   */
  List<Suspect> justUnder(Asked asked, long limit, int percent) {
    return rows(JUST_UNDER, asked, List.of(limit, (long) percent));
  }

  /** Batches of one officer and day that only together pass a limit. */
  List<Suspect> splitBatch(Asked asked, long limit) {
    return rows(SPLIT_BATCH, asked, List.of(limit, 0L));
  }

  private List<Suspect> rows(String query, Asked asked, List<Long> limits) {
    return Suspect.of(
        jdbc.sql(query)
            .param("today", asked.today)
            .param("since", asked.since)
            .param("from", Timestamp.from(asked.since.atStartOfDay(ZONE).toInstant()))
            .param("bound", asked.bound)
            .param("limit", limits.isEmpty() ? 0L : limits.get(0))
            .param("percent", limits.isEmpty() ? 0L : limits.get(1))
            .query(
                (row, index) ->
                    new Row(row.getString("grp"), row.getString("object"), row.getLong("measured")))
            .list());
  }

  /** 动过的一笔。 */
  record Moved(long entry, String maker, java.time.Instant at) {}

  /** What people booked since a day; the server's own is not asked. */
  List<Moved> moved(LocalDate since) {
    return jdbc.sql(
            """
            select id, maker, at from fund.entry where day >= ? and maker <> 'SYSTEM' order by id
            """)
        .param(since)
        .query(
            (row, index) ->
                new Moved(row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  /**
   * 付给谁的一笔预留。
   *
   * @param officers whoever reserved, agreed, made the batch, released or sent
   */
  record Handled(long entry, long payee, List<String> officers) {}

  List<Handled> handled(LocalDate since) {
    return jdbc.sql(HANDLED)
        .param(since)
        .query(
            (row, index) ->
                new Handled(
                    row.getLong(1),
                    row.getLong(2),
                    List.of((String[]) row.getArray("officers").getArray())))
        .list();
  }

  /** 付出了的一笔，凭一个建议。 */
  record Ordered(long entry, String place, long candidate, long proposal) {}

  List<Ordered> ordered(LocalDate since) {
    return jdbc.sql(
            """
            select e.id, e.place, k.candidate_id, k.proposal_id from fund.entry e
            join fund.line c on c.entry_id = e.id and c.side = 'C'
            join fund.commitment k on k.account_id = c.account_id and k.proposal_id is not null
            where e.act = 'SEND' and e.day >= ? order by e.id
            """)
        .param(since)
        .query(
            (row, index) ->
                new Ordered(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /**
   * Changes whenever something was booked, bound, checked or compared: a line of a statement is
   * compared once, so those that wait tell enough, and an index holds them.
   */
  String newest() {
    return jdbc.sql(
            """
            select concat_ws(' ', (select max(id) from fund.entry), (select max(id) from fund.binding),
              (select max(at) from fund.finding), (select max(id) from fund.batch),
              (select max(id) from fund.bank_statement),
              (select count(*) from fund.bank_line where outcome is null))
            """)
        .query(String.class)
        .single();
  }
}
