package org.relieflink.platform.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.law.Clause;
import org.relieflink.law.Instruments;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.CaseBook;
import org.relieflink.platform.fund.CaseBook.CaseLine;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundBooks;
import org.relieflink.platform.fund.FundBooks.EarmarkBook;
import org.relieflink.platform.fund.FundBooks.PoolBook;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 读账：of one place; nobody's number, no name. */
@Repository
class ReadFund {
  private final JdbcClient jdbc;

  ReadFund(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is asked to be agreed to, in one plain phrase. */
  String label(FundOrder order) {
    String amount = order.fen() == 0 ? "" : " " + FundDay.yuan(order.fen()) + " 元";
    String paper = order.ground().decision().isEmpty() ? "" : "，凭" + order.ground().decision();
    return switch (order.act()) {
      case COMMIT ->
          "预留救助金%s%s，第 %d 期，给 %s，账户 %d"
              .formatted(amount, paper, order.payee().instalment(), masked(order), order.about());
      case EARMARK -> "指定用途%s，账户 %d".formatted(amount, order.about());
      case HAND_BACK -> "上缴%s，账户 %d".formatted(amount, order.about());
      case REVERSE -> "冲正分录 " + order.about();
      default -> order.act().name();
    };
  }

  private static String masked(FundOrder order) {
    return CitizenId.find(order.payee().person()).map(CitizenId::masked).orElse("");
  }

  /** 一个户的余额。 */
  private record Row(
      long id,
      AccountKind kind,
      long pool,
      long parent,
      String title,
      String origin,
      int year,
      String bank,
      String purpose,
      @Nullable LocalDate closedOn,
      long fen) {}

  FundBooks books(String place) {
    List<Row> rows =
        jdbc.sql(
                """
                select a.*, abs(b.debit_fen - b.credit_fen) fen
                from fund.account a join fund.balance b on b.account_id = a.id
                where a.place = ? order by a.budget_year desc, a.id
                """)
            .param(place)
            .query((row, index) -> row(row))
            .list();
    Map<Long, Row> byId = new LinkedHashMap<>();
    rows.forEach(one -> byId.put(one.id, one));
    return new FundBooks(
        place,
        rows.stream()
            .filter(one -> one.kind == AccountKind.POOL)
            .map(one -> pool(one, rows, byId))
            .toList());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        AccountKind.valueOf(row.getString("kind")),
        row.getLong("pool_id"),
        row.getLong("parent_id"),
        row.getString("title"),
        row.getString("origin"),
        row.getInt("budget_year"),
        row.getString("bank"),
        row.getString("purpose"),
        row.getObject("closed_on", LocalDate.class),
        row.getLong("fen"));
  }

  private static PoolBook pool(Row pool, List<Row> rows, Map<Long, Row> byId) {
    List<Row> own = rows.stream().filter(one -> one.pool == pool.id).toList();
    return new PoolBook(
        pool.id,
        pool.title,
        Origin.valueOf(pool.origin),
        pool.year,
        pool.bank,
        pool.closedOn,
        sum(own, AccountKind.SOURCE),
        pool.fen,
        own.stream()
            .filter(one -> one.kind == AccountKind.EARMARK)
            .map(one -> earmark(one, own, byId))
            .toList(),
        sum(own, AccountKind.RETURNED),
        sum(own, AccountKind.RECOVERED));
  }

  private static EarmarkBook earmark(Row earmark, List<Row> own, Map<Long, Row> byId) {
    List<Row> below = own.stream().filter(one -> under(one, byId) == earmark.id).toList();
    return new EarmarkBook(
        earmark.id,
        earmark.title,
        earmark.purpose,
        earmark.closedOn,
        earmark.fen,
        sum(below, AccountKind.COMMITMENT),
        sum(below, AccountKind.IN_TRANSIT),
        sum(below, AccountKind.PAID));
  }

  /** The earmark that a commitment, or what hangs on one, came out of. */
  private static long under(Row one, Map<Long, Row> byId) {
    return switch (one.kind) {
      case COMMITMENT -> one.parent;
      case IN_TRANSIT, PAID -> {
        Row commitment = byId.get(one.parent);
        yield commitment == null ? 0 : commitment.parent;
      }
      case SOURCE, POOL, EARMARK, RETURNED, RECOVERED -> 0;
    };
  }

  private static long sum(List<Row> rows, AccountKind kind) {
    return rows.stream().filter(one -> one.kind == kind).mapToLong(Row::fen).sum();
  }

  /** 一个案件里的一行，带着人。 */
  private record Found(
      long entry,
      LocalDate day,
      FundAct act,
      String person,
      AccountKind from,
      AccountKind to,
      long fen,
      String decision,
      String basis,
      String maker,
      String approvers,
      long reverses,
      long commitment) {}

  CaseBook ofCase(String place, String caseNo) {
    List<Found> found =
        jdbc.sql(
                """
                select e.*, d.fen, t.kind taker, g.kind giver, k.person_key, k.account_id commitment,
                  coalesce((select string_agg(p.officer_name, '、' order by p.officer)
                    from fund.approver p where p.entry_id = e.id), '') approvers
                from fund.entry e
                join fund.line d on d.entry_id = e.id and d.side = 'D'
                join fund.line c on c.entry_id = e.id and c.side = 'C'
                join fund.account t on t.id = d.account_id
                join fund.account g on g.id = c.account_id
                join fund.commitment k on k.account_id in (t.id, t.parent_id, g.id, g.parent_id)
                where e.place = ? and k.case_no = ? order by e.id
                """)
            .params(place, caseNo)
            .query((row, index) -> found(row))
            .list();
    return new CaseBook(caseNo, running(found));
  }

  private static Found found(ResultSet row) throws SQLException {
    Optional<Clause> basis =
        Instruments.shipped().findClause(row.getString("instrument"), row.getString("article"));
    return new Found(
        row.getLong("id"),
        row.getObject("day", LocalDate.class),
        FundAct.valueOf(row.getString("act")),
        row.getString("person_key"),
        AccountKind.valueOf(row.getString("giver")),
        AccountKind.valueOf(row.getString("taker")),
        row.getLong("fen"),
        row.getString("decision"),
        basis.map(Clause::text).orElseGet(() -> "?"),
        row.getString("maker_name") + " " + row.getString("maker"),
        row.getString("approvers"),
        row.getLong("reverses"),
        row.getLong("commitment"));
  }

  /** Persons in the order in which they came up; balances after every line. */
  private static List<CaseLine> running(List<Found> found) {
    Map<String, Integer> persons = new LinkedHashMap<>();
    Map<AccountKind, Long> stand = new java.util.EnumMap<>(AccountKind.class);
    List<CaseLine> lines = new ArrayList<>();
    for (Found one : found) {
      int person = persons.computeIfAbsent(one.person, key -> persons.size() + 1);
      stand.merge(one.from, -one.fen, Math::addExact);
      stand.merge(one.to, one.fen, Math::addExact);
      lines.add(
          new CaseLine(
              one.entry,
              one.day,
              one.act,
              person,
              one.fen,
              stand.getOrDefault(AccountKind.COMMITMENT, 0L),
              stand.getOrDefault(AccountKind.IN_TRANSIT, 0L),
              stand.getOrDefault(AccountKind.PAID, 0L),
              one.decision,
              one.basis,
              one.maker,
              one.approvers,
              one.reverses,
              one.commitment));
    }
    return lines;
  }
}
