package org.relieflink.platform.fund.internal.donor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.internal.donor.TraceMoney.Share;
import org.relieflink.platform.fund.internal.donor.TraceMoney.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 一个资金池的全部分录、账户和确认了的捐赠，照账的先后。 Postings of a pool as the books have them. */
@Repository
class MovedMoney {
  private static final String STEPS =
      """
      select e.id, e.act, coalesce(e.reverses, 0) reverses, e.day, c.account_id giver,
        d.account_id taker, d.fen
      from fund.entry e join fund.line d on d.entry_id = e.id and d.side = 'D'
      join fund.line c on c.entry_id = e.id and c.side = 'C'
      join fund.account a on a.id = d.account_id
      where coalesce(a.pool_id, a.id) = ? order by e.id
      """;

  private static final String ACCOUNTS =
      """
      select a.id, a.kind, case when a.kind = 'EARMARK' then a.purpose else coalesce(k.purpose, '') end
        purpose, coalesce(k.case_no, '') case_no
      from fund.account a
      left join fund.commitment k on k.account_id in (a.id, a.parent_id)
      where coalesce(a.pool_id, a.id) = ?
      """;

  private static final String SHARES =
      """
      select g.id, g.entry_id, g.fen, coalesce(p.purpose, '') wish
      from fund.gift g join fund.gift_word w on w.gift_id = g.id and w.verdict = 'CONFIRMED'
      left join fund.pledge p on p.id = g.pledge_id
      join fund.line l on l.entry_id = g.entry_id and l.side = 'D'
      where l.account_id = ? and fund.gift_counts(g.id) order by w.at, g.id
      """;

  private final JdbcClient jdbc;

  MovedMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 一个账户。 */
  record Account(long id, AccountKind kind, String purpose, String caseNo) {}

  /** 一个资金池的钱怎样动过。 */
  record PoolMoney(List<Step> steps, Map<Long, List<Share>> shares, Map<Long, Account> accounts) {
    Account account(long id) {
      return Objects.requireNonNull(accounts.get(id));
    }

    /** Of earmarks. */
    Map<Long, String> purposes() {
      Map<Long, String> found = new HashMap<>();
      accounts.values().stream()
          .filter(one -> one.kind == AccountKind.EARMARK)
          .forEach(one -> found.put(one.id, one.purpose));
      return found;
    }
  }

  /** Pools that confirmed gifts of this donor came into. */
  List<Long> poolsOf(String place, long donor) {
    return jdbc.sql(
            """
            select distinct l.account_id from fund.gift g
            join fund.line l on l.entry_id = g.entry_id and l.side = 'D'
            where g.place = ? and g.donor_id = ? and fund.gift_counts(g.id) order by 1
            """)
        .params(place, donor)
        .query(Long.class)
        .list();
  }

  Set<Long> giftsOf(String place, long donor) {
    return new HashSet<>(
        jdbc.sql("select id from fund.gift where place = ? and donor_id = ?")
            .params(place, donor)
            .query(Long.class)
            .list());
  }

  /** The postings first: their accounts are there by then. */
  PoolMoney of(long pool) {
    List<Step> steps = jdbc.sql(STEPS).param(pool).query((row, index) -> step(row)).list();
    Map<Long, Account> accounts = new HashMap<>();
    jdbc.sql(ACCOUNTS)
        .param(pool)
        .query((row, index) -> account(row))
        .list()
        .forEach(one -> accounts.put(one.id, one));
    return new PoolMoney(steps, shares(pool), accounts);
  }

  private Map<Long, List<Share>> shares(long pool) {
    Map<Long, List<Share>> shares = new HashMap<>();
    jdbc.sql(SHARES)
        .param(pool)
        .query(
            row -> {
              shares
                  .computeIfAbsent(row.getLong("entry_id"), one -> new ArrayList<>())
                  .add(new Share(row.getLong("id"), row.getLong("fen"), row.getString("wish")));
            });
    return shares;
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getLong("id"),
        AccountKind.valueOf(row.getString("kind")),
        row.getString("purpose"),
        row.getString("case_no"));
  }

  private static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getLong("id"),
        FundAct.valueOf(row.getString("act")),
        row.getLong("reverses"),
        row.getObject("day", LocalDate.class),
        row.getLong("giver"),
        row.getLong("taker"),
        row.getLong("fen"));
  }
}
