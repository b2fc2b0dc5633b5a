package org.relieflink.platform.fund.internal;

import org.relieflink.platform.fund.FundInvariant;

/** 核账的查询：each says how many rows of a place it looked at and how many break the rule. */
final class InvariantQueries {
  private static final String SUMS =
      """
      select (select count(*) from fund.entry where place = :place) looked,
        (select count(*) from fund.entry e where e.place = :place
          and coalesce((select sum(case l.side when 'D' then l.fen else -l.fen end)
            from fund.line l where l.entry_id = e.id), 1) <> 0)
        + (select count(*) from (select
            coalesce(sum(debit_fen - credit_fen) filter (where kind not in ('SOURCE', 'PAID')), 0) held,
            coalesce(sum(credit_fen - debit_fen) filter (where kind = 'SOURCE'), 0) received,
            coalesce(sum(debit_fen - credit_fen) filter (where kind = 'PAID'), 0) paid
            from fund.balance where place = :place) t where held <> received - paid) faults
      """;

  private static final String REPLAY =
      """
      select count(*) looked, count(*) filter (where b.account_id is null
          or b.debit_fen <> r.debit or b.credit_fen <> r.credit
          or b.place <> a.place or b.kind <> a.kind) faults
      from fund.account a
      left join fund.balance b on b.account_id = a.id
      cross join lateral (select
          coalesce(sum(l.fen) filter (where l.side = 'D'), 0) debit,
          coalesce(sum(l.fen) filter (where l.side = 'C'), 0) credit
        from fund.line l where l.account_id = a.id) r
      where a.place = :place
      """;

  /** At no moment, not only now; a pool and what hangs on it never hold more than was received. */
  private static final String NOT_BELOW =
      """
      select count(*) looked, count(*) filter (where stand < 0) faults from (
        select sum(case when (l.side = 'D') = (a.kind <> 'SOURCE') then l.fen else -l.fen end)
          over (partition by l.account_id order by l.entry_id) stand
        from fund.line l join fund.account a on a.id = l.account_id where a.place = :place
        union all
        select sum(b.credit_fen - b.debit_fen)
        from fund.account a join fund.balance b on b.account_id = a.id
        where a.place = :place group by coalesce(a.pool_id, a.id)) t
      """;

  private static final String ONE_PAYMENT =
      """
      with stand as (
        select c.account_id, c.living, c.case_no, c.person_key, c.purpose, c.instalment,
          exists (select from fund.account a join fund.balance b on b.account_id = a.id
            where (a.id = c.account_id or a.parent_id = c.account_id)
              and b.debit_fen > b.credit_fen) holds
        from fund.commitment c where c.place = :place)
      select (select count(*) from stand) looked,
        (select count(*) from stand where living <> holds)
        + (select count(*) from (select from stand where holds
            group by case_no, person_key, purpose, instalment having count(*) > 1) t) faults
      """;

  /** Enough people agreed, all of them really, none of them made the entry or paid. */
  private static final String APPROVED =
      """
      with agreed as (
        select e.id, e.act, e.maker, r.id is not null and r.state = 'used'
          and r.kind = case e.act when 'COMMIT' then 'FUND_COMMITMENT' else 'FUND_MOVE' end
          and (select count(*) from approval.step s where s.request_id = r.id
            and s.act = 'agreed' and s.officer <> e.maker) >= r.agreements_needed
          and not exists (select from approval.step s where s.request_id = r.id and s.act = 'agreed'
            and not exists (select from fund.approver a
              where a.entry_id = e.id and a.officer = s.officer))
          and not exists (select from fund.entry o where o.approval_id = r.id and o.id <> e.id)
          and not exists (select from fund.approver a where a.entry_id = e.id
            and (a.officer = e.maker or not exists (select from approval.step s
              where s.request_id = r.id and s.act = 'agreed' and s.officer = a.officer))) sound
        from fund.entry e left join approval.request r on r.id = e.approval_id
        where e.place = :place and e.act in ('EARMARK', 'COMMIT', 'HAND_BACK', 'REVERSE')),
      sent as (
        select s.id, exists (select from fund.line l join agreed c on c.id = l.entry_id
          where l.account_id = g.account_id and l.side = 'D' and c.act = 'COMMIT' and c.sound
            and c.maker <> s.maker and not exists (select from fund.approver a
              where a.entry_id = c.id and a.officer = s.maker)) sound
        from fund.entry s join fund.line g on g.entry_id = s.id and g.side = 'C'
        where s.place = :place and s.act = 'SEND')
      select count(*) looked, count(*) filter (where not sound) faults
      from (select sound from agreed union all select sound from sent) t
      """;

  /** A standing confirmation has its receipt and left nothing of the order in transit. */
  private static final String RECEIPT =
      """
      select count(*) looked, count(*) filter (where r.entry_id is null or r.released <> reversed
          or not reversed and b.debit_fen <> b.credit_fen) faults
      from (select e.id, exists (select from fund.entry o where o.reverses = e.id) reversed
        from fund.entry e where e.place = :place and e.act = 'CONFIRM') e
      join fund.line l on l.entry_id = e.id and l.side = 'C'
      join fund.balance b on b.account_id = l.account_id
      left join fund.receipt r on r.entry_id = e.id
      """;

  private static final String FORWARD =
      """
      with acts as (
        select a.id, a.kind, a.closed_on, e.act, e.day, e.id entry, e.reverses,
          row_number() over (partition by a.id order by e.id) nth
        from fund.account a join fund.line l on l.account_id = a.id
        join fund.entry e on e.id = l.entry_id where a.place = :place)
      select count(*) looked, count(*) filter (where
          nth = 1 and kind = 'COMMITMENT' and act <> 'COMMIT'
          or nth = 1 and kind = 'IN_TRANSIT' and act <> 'SEND'
          or nth > 1 and kind = 'COMMITMENT' and act = 'COMMIT'
          or nth > 1 and kind = 'IN_TRANSIT' and act = 'SEND'
          or reverses >= entry or day > closed_on) faults
      from acts
      """;

  private InvariantQueries() {}

  static String of(FundInvariant invariant) {
    return switch (invariant) {
      case SUMS -> SUMS;
      case REPLAY -> REPLAY;
      case NOT_BELOW -> NOT_BELOW;
      case ONE_PAYMENT -> ONE_PAYMENT;
      case APPROVED -> APPROVED;
      case RECEIPT -> RECEIPT;
      case FORWARD -> FORWARD;
      case FORMULA -> throw new IllegalArgumentException("replayed, not queried");
    };
  }
}
