package org.relieflink.platform.fund.internal.audit;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.fund.internal.CsvCell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 审计包里的表，CSV：what stands in the tables of one place and budget year, as it stands. Persons are
 * numbered within the pack.
 */
@Repository
class AuditTables {
  /** Entries whose accounts are of the year. */
  private static final String OF_YEAR =
      """
      with account as (select * from fund.account where place = :place and budget_year = :year),
      mine as (select distinct e.* from fund.entry e join fund.line l on l.entry_id = e.id
        join account a on a.id = l.account_id)
      """;

  static final String ACCOUNTS =
      OF_YEAR
          + """
          select a.id, a.kind, a.pool_id, a.parent_id, a.title, a.origin, a.bank, a.purpose,
            a.opened_on, a.closed_on, b.debit_fen, b.credit_fen
          from account a join fund.balance b on b.account_id = a.id order by a.id
          """;

  static final String ENTRIES =
      OF_YEAR
          + """
          select e.id, e.act, e.day, e.at, c.account_id from_account, d.account_id to_account, d.fen,
            e.case_no, e.decision, e.instrument, e.article, e.words, e.maker, e.maker_name,
            (select string_agg(p.officer || ' ' || p.officer_name, '; ' order by p.officer)
              from fund.approver p where p.entry_id = e.id) approvers,
            e.approval_id, e.reverses, r.number receipt
          from mine e
          join fund.line d on d.entry_id = e.id and d.side = 'D'
          join fund.line c on c.entry_id = e.id and c.side = 'C'
          left join fund.receipt r on r.entry_id = e.id order by e.id
          """;

  static final String DECISIONS =
      OF_YEAR
          + """
          select k.account_id, k.case_no, k.decision, dense_rank() over (order by k.person_key) person,
            k.purpose, k.instalment, k.lapses_on, fund.stands_until(k.account_id) stands_until, k.living, k.candidate_id, k.proposal_id
          from fund.commitment k join account a on a.id = k.account_id order by k.account_id
          """;

  static final String PAYMENTS =
      OF_YEAR
          + """
          select b.id batch, b.way, h.taken handed, h.proof, h.on_day, h.officer handed_by,
            (select string_agg(s.digest, ' ' order by s.id) from fund.handed_scan s where s.item_id = i.id) scans, b.maker, b.maker_name, b.at made_at, b.sent_at,
            (select string_agg(r.officer || ' ' || r.officer_name, '; ' order by r.at)
              from fund.release r where r.batch_id = b.id) released,
            i.id item, i.commitment, i.fen, i.state, i.code, i.entry, p.tail, p.holder,
            (select string_agg(f.asked || '=' || f.state || case f.note when '' then '' else ' ' || f.note end,
                '; ' order by f.asked) from fund.finding f where f.item_id = i.id
              and f.round = (select max(l.round) from fund.finding l where l.item_id = i.id)) checks
          from fund.item i join fund.batch b on b.id = i.batch_id
          join account a on a.id = i.commitment join fund.payee p on p.id = i.payee_id
          left join fund.handed h on h.item_id = i.id order by i.id
          """;

  static final String STATEMENTS =
      OF_YEAR
          + """
          select s.id, s.bank, s.number statement, s.opening_fen, s.closing_fen, s.digest, l.number line,
            l.receipt, l.order_no, l.kind, l.fen, l.booked_on, l.item_id, l.outcome,
            x.words settled, x.officer_name settled_by
          from fund.bank_statement s join fund.bank_line l on l.statement_id = s.id
          left join fund.settled x on x.statement_id = l.statement_id and x.number = l.number
          where s.place = :place and s.bank in (select bank from account where kind = 'POOL')
          order by s.id, l.number
          """;

  static final String FREEZES =
      """
      select f.id, f.pool_id, f.from_on, f.until_on, f.words, f.maker, f.maker_name, f.at, f.approval_id,
        t.at ended_at, t.words ended_because, t.maker ended_by
      from fund.frozen f left join fund.thaw t on t.freeze_id = f.id
      where f.place = :place and :year between extract(year from f.from_on) and extract(year from f.until_on)
      order by f.id
      """;

  static final String TERMS =
      OF_YEAR
          + """
          select t.id, t.account_id, array_to_string(t.groups, ' ') groups,
            array_to_string(t.places, ' ') places, t.from_on, t.until_on, t.words, t.officer,
            t.officer_name, t.at
          from fund.term t join account a on a.id = t.account_id order by t.id
          """;

  private static final String OBJECTS =
      OF_YEAR
          + """
          select 'entry-' || id from mine
          union select 'account-' || id from account
          union select 'item-' || i.id from fund.item i join account a on a.id = i.commitment
          union select 'batch-' || i.batch_id from fund.item i join account a on a.id = i.commitment
          union select 'statement-' || s.id from fund.bank_statement s
            where s.place = :place and s.bank in (select bank from account where kind = 'POOL')
          union select 'statement-' || x.statement_id || '-' || x.number
            from fund.settled x join fund.bank_statement s on s.id = x.statement_id
            where s.place = :place and s.bank in (select bank from account where kind = 'POOL')
          union select 'payee-' || b.payee_id
            from fund.binding b join account a on a.id = b.commitment
          union select 'freeze-' || id from fund.frozen where place = :place
          """;

  private static final String PROPOSALS =
      OF_YEAR
          + """
          select distinct k.candidate_id, k.proposal_id from fund.commitment k
          join account a on a.id = k.account_id where k.proposal_id is not null order by 1, 2
          """;

  private final JdbcClient jdbc;

  AuditTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 哪里、哪个预算年度。 */
  record Year(String place, int year) {}

  /** Heading and rows, a line each. */
  List<String> csv(String query, Year which) {
    return jdbc.sql(query)
        .param("place", which.place)
        .param("year", which.year)
        .query(AuditTables::lines);
  }

  private static List<String> lines(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      cells.add(columns.getColumnLabel(i));
    }
    lines.add(String.join(",", cells));
    while (rows.next()) {
      cells.clear();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        cells.add(CsvCell.of(rows.getString(i)));
      }
      lines.add(String.join(",", cells));
    }
    return lines;
  }

  /** Names under which the trail knows what is in the pack. */
  List<String> objects(Year which) {
    return jdbc.sql(OBJECTS)
        .param("place", which.place)
        .param("year", which.year)
        .query(String.class)
        .list();
  }

  /** 预留所凭的建议。 */
  record Plan(long candidate, long proposal) {}

  List<Plan> proposals(Year which) {
    return jdbc.sql(PROPOSALS)
        .param("place", which.place)
        .param("year", which.year)
        .query((row, index) -> new Plan(row.getLong(1), row.getLong(2)))
        .list();
  }
}
