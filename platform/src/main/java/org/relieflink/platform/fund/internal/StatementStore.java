package org.relieflink.platform.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.Statements.Difference;
import org.relieflink.platform.fund.Statements.Late;
import org.relieflink.platform.fund.Statements.Outcomes;
import org.relieflink.platform.fund.Statements.Retry;
import org.relieflink.platform.fund.Statements.Settling;
import org.relieflink.platform.fund.internal.BankSheet.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 对账单的表：statements and lines are added, a line is compared once. */
@Repository
class StatementStore {
  private static final int AT_ONCE = 1_000; // rows a statement to the database holds
  private static final int MOST_SHOWN = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final PayeeStore payees;

  StatementStore(JdbcClient jdbc, JdbcTemplate template, PayeeStore payees) {
    this.jdbc = jdbc;
    this.template = template;
    this.payees = payees;
  }

  /** Which special account of the place has this number. */
  Optional<String> bank(String place, String account) {
    return jdbc.sql("select bank from fund.special_account where place = ? and number = ?")
        .params(place, account)
        .query(String.class)
        .optional();
  }

  /** 进来过的一份。 */
  record Known(long id, String number, String digest, long closingFen) {}

  Optional<Known> known(String place, String bank, BankSheet sheet, String digest) {
    return jdbc.sql(
            """
            select * from fund.bank_statement
            where place = ? and (bank = ? and number = ? or digest = ?)
            """)
        .params(place, bank, sheet.number(), digest)
        .query((row, index) -> known(row))
        .optional();
  }

  Optional<Known> last(String place, String bank) {
    return jdbc.sql(
            "select * from fund.bank_statement where place = ? and bank = ? order by id desc limit 1")
        .params(place, bank)
        .query((row, index) -> known(row))
        .optional();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getLong("id"),
        row.getString("number"),
        row.getString("digest"),
        row.getLong("closing_fen"));
  }

  long add(FundStore.Making making, String bank, BankSheet sheet, String digest) {
    long id =
        jdbc.sql(
                """
                insert into fund.bank_statement (place, bank, number, digest, form, opening_fen,
                  closing_fen, officer, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
            .params(
                making.place(),
                bank,
                sheet.number(),
                digest,
                sheet.form(),
                sheet.openingFen(),
                sheet.closingFen(),
                making.officer().staffNumber(),
                Timestamp.from(making.now().at()))
            .query(Long.class)
            .single();
    addLines(id, sheet.lines());
    return id;
  }

  private void addLines(long id, List<BankSheet.Line> lines) {
    template.batchUpdate(
        """
        insert into fund.bank_line (statement_id, number, receipt, order_no, kind, fen, account_key,
          booked_on) values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines,
        AT_ONCE,
        (row, one) -> {
          row.setLong(1, id);
          row.setInt(2, one.number());
          row.setString(3, one.receipt());
          row.setString(4, one.orderNo());
          row.setString(5, one.kind().name());
          row.setLong(6, one.fen());
          row.setString(7, payees.accountKey(one.account()));
          row.setObject(8, one.day());
        });
  }

  /**
   * 要对的一行。
   *
   * @param account keyed name; empty = the bank does not say
   */
  record Line(
      long statement,
      int number,
      String receipt,
      String orderNo,
      Kind kind,
      long fen,
      String account) {
    OptionalLong item() {
      return OrderNumber.item(orderNo);
    }

    @Override
    public String toString() {
      return "Line[" + statement + "-" + number + "]";
    }
  }

  List<Line> open(long statement) {
    return jdbc.sql(
            "select * from fund.bank_line where statement_id = ? and outcome is null order by number")
        .param(statement)
        .query((row, index) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("statement_id"),
        row.getInt("number"),
        row.getString("receipt"),
        row.getString("order_no"),
        Kind.valueOf(row.getString("kind")),
        row.getLong("fen"),
        row.getString("account_key"));
  }

  void settle(Line line, Outcomes outcome, @Nullable Long item) {
    jdbc.sql(
            "update fund.bank_line set outcome = :outcome, item_id = :item"
                + " where statement_id = :statement and number = :number")
        .param("outcome", outcome.name())
        .param("item", item, Types.BIGINT)
        .param("statement", line.statement)
        .param("number", line.number)
        .update();
  }

  /** 一笔付款在银行那里的样子：by lines that were right. */
  record AtBank(boolean paid, long returnedFen, String account) {}

  AtBank atBank(long item) {
    return jdbc.sql(
            """
            select coalesce(bool_or(l.kind = 'PAID'), false) paid,
              coalesce(sum(l.fen) filter (where l.kind = 'RETURNED'), 0) returned,
              (select coalesce(p.account_key, '') from fund.item i join fund.payee p
                on p.id = i.payee_id where i.id = :item) account
            from fund.bank_line l
            where l.item_id = :item and l.outcome in ('POSTED', 'NOTED')
            """)
        .param("item", item)
        .query(
            (row, index) ->
                new AtBank(
                    row.getBoolean("paid"), row.getLong("returned"), row.getString("account")))
        .single();
  }

  /** Whether this receipt was said before, in whatever statement, of this order and kind. */
  boolean repeated(Line line, long item) {
    return jdbc.sql(
            """
            select exists (select from fund.bank_line l where l.item_id = ? and l.kind = ?
              and l.receipt = ? and l.outcome is not null)
            """)
        .params(item, line.kind.name(), line.receipt)
        .query(Boolean.class)
        .single();
  }

  void addRetry(long item, long commitment, LocalDate notBefore, FundDay now) {
    jdbc.sql(
            """
            insert into fund.retry (item_id, commitment, attempt, not_before, at)
            select ?, ?, 1 + count(*), ?, ? from fund.retry where commitment = ?
            on conflict do nothing
            """)
        .params(item, commitment, notBefore, Timestamp.from(now.at()), commitment)
        .update();
  }

  /** 一份对账单的行数：booked in the ledger, and those that differ. */
  record Counts(int booked, int differences) {}

  Counts counts(long statement) {
    return jdbc.sql(
            """
            select count(*) filter (where outcome = 'POSTED') booked,
              count(*) filter (where outcome not in ('POSTED', 'NOTED')) differences
            from fund.bank_line where statement_id = ?
            """)
        .param(statement)
        .query((row, index) -> new Counts(row.getInt("booked"), row.getInt("differences")))
        .single();
  }

  /** 总数。 */
  record Sums(int statements, String last, long bankFen, long booksFen, long namedFen) {}

  Sums sums(String place) {
    return jdbc.sql(
            """
            with line as (
              select l.*, case l.kind when 'PAID' then l.fen when 'RETURNED' then -l.fen else 0 end signed
              from fund.bank_line l join fund.bank_statement s on s.id = l.statement_id
              where s.place = :place)
            select (select count(*) from fund.bank_statement where place = :place) statements,
              coalesce((select number from fund.bank_statement where place = :place
                order by id desc limit 1), '') last,
              coalesce((select sum(signed) from line), 0) bank,
              coalesce((select sum(signed) from line
                where coalesce(outcome, 'X') not in ('POSTED', 'NOTED')
                  or kind = 'RETURNED' and not exists (select from fund.bank_line p
                    where p.item_id = line.item_id and p.kind = 'PAID'
                      and p.outcome in ('POSTED', 'NOTED'))), 0) named,
              coalesce((select sum(b.debit_fen - b.credit_fen) from fund.account a
                join fund.balance b on b.account_id = a.id
                where a.kind = 'PAID' and a.parent_id in (
                  select i.commitment from fund.item i where i.place = :place)
                  and not exists (select from fund.item h join fund.batch b on b.id = h.batch_id
                    where h.commitment = a.parent_id and b.way <> 'BANK' and h.state = 'PAID')), 0) books
            """)
        .param("place", place)
        .query(
            (row, index) ->
                new Sums(
                    row.getInt("statements"),
                    row.getString("last"),
                    row.getLong("bank"),
                    row.getLong("books"),
                    row.getLong("named")))
        .single();
  }

  List<Difference> differences(String place) {
    return jdbc.sql(
            """
            select l.*, s.number statement_no, coalesce(i.fen, 0) ordered,
              coalesce(t.officer_name || '：' || t.words, '') settled
            from fund.bank_line l join fund.bank_statement s on s.id = l.statement_id
            left join fund.item i on i.id = l.item_id
            left join fund.settled t on t.statement_id = l.statement_id and t.number = l.number
            where s.place = ? and l.outcome not in ('POSTED', 'NOTED')
            order by t.words is not null, l.statement_id desc, l.number limit ?
            """)
        .params(place, MOST_SHOWN)
        .query((row, index) -> difference(row))
        .list();
  }

  private static Difference difference(ResultSet row) throws SQLException {
    Line line = line(row);
    boolean in = line.kind == Kind.RETURNED || line.kind == Kind.IN;
    return new Difference(
        line.statement,
        row.getString("statement_no"),
        line.number,
        Outcomes.valueOf(row.getString("outcome")),
        line.receipt,
        line.orderNo,
        row.getLong("ordered"),
        in ? -line.fen : line.fen,
        row.getString("settled"));
  }

  boolean isDifference(String place, long statement, int number) {
    return jdbc.sql(
            """
            select exists (select from fund.bank_line l
              join fund.bank_statement s on s.id = l.statement_id
              where s.place = ? and s.id = ? and l.number = ?
                and l.outcome not in ('POSTED', 'NOTED')
                and not exists (select from fund.settled t
                  where t.statement_id = s.id and t.number = l.number))
            """)
        .params(place, statement, number)
        .query(Boolean.class)
        .single();
  }

  void settled(Officer officer, FundDay now, Settling what) {
    jdbc.sql("insert into fund.settled values (?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            what.statement(),
            what.line(),
            what.words(),
            officer.staffNumber(),
            officer.displayName(),
            Timestamp.from(now.at()))
        .update();
  }

  /** Ordered before that day, and nothing came. */
  List<Late> late(String place, LocalDate before, LocalDate today) {
    return jdbc.sql(
            """
            select i.id, i.batch_id, i.fen, e.day from fund.item i join fund.entry e on e.id = i.entry
            where i.place = ? and i.state = 'SENT' and e.day < ? order by i.id limit ?
            """)
        .params(place, before, MOST_SHOWN)
        .query(
            (row, index) -> {
              LocalDate day = row.getObject("day", LocalDate.class);
              return new Late(
                  row.getLong("id"),
                  row.getLong("batch_id"),
                  OrderNumber.of(row.getLong("id")),
                  row.getLong("fen"),
                  day,
                  java.time.temporal.ChronoUnit.DAYS.between(day, today));
            })
        .list();
  }

  /** What came back or failed and was not ordered again. */
  List<Retry> retries(String place) {
    return jdbc.sql(
            """
            select i.id, i.batch_id, i.commitment, i.entry, i.fen, r.attempt, r.not_before
            from fund.retry r join fund.item i on i.id = r.item_id
            where i.place = ? and i.state in ('FAILED', 'RETURNED') and not exists (
              select from fund.item n where n.commitment = i.commitment and n.id > i.id
                and n.state not in ('LEFT_OUT', 'DROPPED'))
            order by i.id limit ?
            """)
        .params(place, MOST_SHOWN)
        .query(
            (row, index) ->
                new Retry(
                    row.getLong("id"),
                    row.getLong("batch_id"),
                    row.getLong("commitment"),
                    row.getLong("entry"),
                    row.getLong("fen"),
                    row.getInt("attempt"),
                    row.getObject("not_before", LocalDate.class)))
        .list();
  }
}
