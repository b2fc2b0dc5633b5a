package org.relieflink.platform.fund.internal.open;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.fund.FundAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 一段时间里账上动了什么：a reversal counts against what it reverses, on its own day. */
@Repository
class ResultFigures {
  private static final String MOVED =
      """
      select case when coalesce(old.act, e.act) in ('RECEIVE', 'HAND_BACK')
          then pool.origin else '' end origin, coalesce(old.act, e.act) act,
        sum(case when e.act = 'REVERSE' then -d.fen else d.fen end) fen,
        count(distinct k.case_no) cases
      from fund.entry e left join fund.entry old on old.id = e.reverses
      join fund.line d on d.entry_id = e.id and d.side = 'D'
      join fund.account a on a.id = d.account_id
      join fund.account pool on pool.id = coalesce(a.pool_id, a.id)
      join fund.line c on c.entry_id = e.id and c.side = 'C'
      join fund.account other on other.id = c.account_id
      left join fund.commitment k
        on k.account_id in (a.id, a.parent_id, other.id, other.parent_id)
      where e.place = :place and e.day between :from and :until
        and coalesce(old.act, e.act) in ('RECEIVE', 'HAND_BACK', 'COMMIT', 'CONFIRM', 'RETURN', 'RECOVER')
      group by 1, 2 order by 1, 2
      """;

  private static final String PAID =
      """
      select k.case_no, k.purpose, coalesce(k.candidate_id, 0) candidate,
        coalesce(k.proposal_id, 0) proposal,
        sum(case when e.act = 'REVERSE' then -d.fen else d.fen end) fen
      from fund.entry e left join fund.entry old on old.id = e.reverses
      join fund.line d on d.entry_id = e.id and d.side = 'D'
      join fund.line c on c.entry_id = e.id and c.side = 'C'
      join fund.account a on a.id in (d.account_id, c.account_id) and a.kind = 'PAID'
      join fund.commitment k on k.account_id = a.parent_id
      where e.place = :place and e.day between :from and :until
        and coalesce(old.act, e.act) = 'CONFIRM'
      group by 1, 2, 3, 4 having sum(case when e.act = 'REVERSE' then -d.fen else d.fen end) <> 0
      order by 1, 2
      """;

  private final JdbcClient jdbc;

  ResultFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 哪里、哪一段时间。 */
  record Span(String place, LocalDate from, LocalDate until) {}

  /**
   * 一种动作，一共多少。
   *
   * @param origin empty where the money of all sources is one sum
   * @param cases how many it was about; none for what comes and is handed back
   */
  record Moved(String origin, FundAct act, long fen, int cases) {}

  List<Moved> moved(Span span) {
    return asked(MOVED, span)
        .query(
            (row, index) ->
                new Moved(
                    row.getString("origin"),
                    FundAct.valueOf(row.getString("act")),
                    row.getLong("fen"),
                    row.getInt("cases")))
        .list();
  }

  /** 一个案件付了多少。 */
  record Paid(String caseNo, String purpose, long candidate, long proposal, long fen) {
    @Override
    public String toString() {
      return "Paid[" + fen + "]";
    }
  }

  List<Paid> paid(Span span) {
    return asked(PAID, span)
        .query(
            (row, index) ->
                new Paid(
                    row.getString("case_no"),
                    row.getString("purpose"),
                    row.getLong("candidate"),
                    row.getLong("proposal"),
                    row.getLong("fen")))
        .list();
  }

  private JdbcClient.StatementSpec asked(String query, Span span) {
    return jdbc.sql(query)
        .param("place", span.place)
        .param("from", span.from)
        .param("until", span.until);
  }
}
