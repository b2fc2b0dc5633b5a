package org.relieflink.platform.fund.internal.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.law.Clause;
import org.relieflink.law.Instruments;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundEvidence;
import org.relieflink.platform.fund.FundEvidence.BankLine;
import org.relieflink.platform.fund.FundEvidence.Line;
import org.relieflink.platform.fund.MoneyWatch;
import org.relieflink.platform.fund.Statements.Outcomes;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.watch.Alarm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 预警背后的账：the entries it names and all others of their reservations; of a statement the lines that
 * differ. Read with the reader's own eyes.
 */
@Repository
class ReadEvidence {
  private static final String LINES =
      """
      with mine as (
        select k.account_id from fund.commitment k where exists (
            select from fund.line l join fund.account a on a.id = l.account_id
            where l.entry_id = any(:entries) and k.account_id in (a.id, a.parent_id))
          or exists (select from fund.item i
            where i.commitment = k.account_id and i.batch_id = any(:batches)))
      select e.*, d.fen, e.id = any(:entries) told, coalesce(k.account_id, 0) commitment,
        coalesce((select i.batch_id from fund.item i
          where i.commitment = k.account_id order by i.id desc limit 1), 0) batch,
        coalesce((select string_agg(p.officer_name, '、' order by p.officer)
          from fund.approver p where p.entry_id = e.id), '') approvers
      from fund.entry e
      join fund.line d on d.entry_id = e.id and d.side = 'D'
      join fund.line c on c.entry_id = e.id and c.side = 'C'
      join fund.account t on t.id = d.account_id
      join fund.account g on g.id = c.account_id
      left join fund.commitment k on k.account_id in (t.id, t.parent_id, g.id, g.parent_id)
      where e.id = any(:entries) or k.account_id in (select account_id from mine)
      order by commitment, e.id limit :most
      """;

  private static final String BANK =
      """
      select s.number statement, l.*, coalesce(x.words || ' ' || x.officer_name, '') settled
      from fund.bank_line l join fund.bank_statement s on s.id = l.statement_id
      left join fund.settled x on x.statement_id = l.statement_id and x.number = l.number
      where l.statement_id = any(?) and l.outcome not in ('POSTED', 'NOTED')
      order by l.statement_id, l.number limit ?
      """;

  private final JdbcClient jdbc;

  ReadEvidence(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  FundEvidence of(Alarm alarm, List<TrailEntry> entries) {
    return new FundEvidence(
        alarm,
        jdbc.sql(LINES)
            .param("entries", numbers(entries, "entry-"))
            .param("batches", numbers(entries, "batch-"))
            .param("most", MoneyWatch.MOST_LINES)
            .query((row, index) -> line(row))
            .list(),
        jdbc.sql(BANK)
            .params(numbers(entries, "statement-"), MoneyWatch.MOST_LINES)
            .query((row, index) -> bank(row))
            .list());
  }

  /** Of objects that the trail names like this. */
  private static Long[] numbers(List<TrailEntry> entries, String kind) {
    Set<Long> found = new TreeSet<>();
    for (TrailEntry entry : entries) {
      String object = entry.note().objectId();
      if (object.startsWith(kind)) {
        found.add(Long.parseLong(object.substring(kind.length())));
      }
    }
    return found.toArray(Long[]::new);
  }

  private static Line line(ResultSet row) throws SQLException {
    Optional<Clause> basis =
        Instruments.shipped().findClause(row.getString("instrument"), row.getString("article"));
    return new Line(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        FundAct.valueOf(row.getString("act")),
        row.getLong("fen"),
        row.getBoolean("told"),
        row.getLong("commitment"),
        row.getLong("batch"),
        row.getString("case_no"),
        row.getString("decision"),
        basis.map(Clause::text).orElse("?"),
        row.getString("maker_name") + " " + row.getString("maker"),
        row.getString("approvers"));
  }

  private static BankLine bank(ResultSet row) throws SQLException {
    return new BankLine(
        row.getString("statement"),
        row.getInt("number"),
        Outcomes.valueOf(row.getString("outcome")),
        row.getString("receipt"),
        row.getString("order_no"),
        row.getLong("fen"),
        row.getString("settled"));
  }
}
