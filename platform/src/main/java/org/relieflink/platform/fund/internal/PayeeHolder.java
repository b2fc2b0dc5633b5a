package org.relieflink.platform.fund.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Holder;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.SealedColumn;
import org.relieflink.platform.vault.SealedColumn.Whereabouts;
import org.relieflink.platform.vault.SealedSample;
import org.relieflink.platform.vault.Vault;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资金存着的密文：to whom money goes. What was paid stays in the books, without name and number. */
@Component
@Order(6)
class PayeeHolder implements Holder {
  private static final SealedColumn PAYEE =
      new SealedColumn("fund.payee", "sealed", List.of("id"), "fund.payee t", new OfRow());

  private static final SealedColumn SCANS =
      new SealedColumn(
          "fund.handed_scan", "body", List.of("id"), "fund.handed_scan t", new OfScan());

  private static final int FEW = 10; // whole files are in memory together

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  PayeeHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  private record OfRow() implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return SealedPayee.place(row.getLong("subject"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  private record OfScan() implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return HandedScanStore.where(row.getLong("item_id"), row.getString("digest"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of(PAYEE.name(), SCANS.name());
  }

  @Override
  public int renew(int most) {
    return PAYEE.renew(jdbc, vault, most) + SCANS.renew(jdbc, vault, Math.min(most, FEW));
  }

  @Override
  public long outdated() {
    return PAYEE.outdated(jdbc, vault) + SCANS.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return PAYEE.sample(jdbc, vault, most).and(SCANS.sample(jdbc, vault, Math.min(most, FEW)));
  }

  /** What money is under way to is held until it has arrived: a bank's file names it. */
  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select subject from fund.payee p where ? in (person_key, holder_key)
                  and not exists (select from fund.item i where i.payee_id = p.id
                    and i.state in ('READY', 'WAITING', 'SENT'))
                  and not exists (select from fund.binding b
                    join fund.balance m on m.account_id = b.commitment
                    where b.payee_id = p.id and m.debit_fen > m.credit_fen)
                """)
            .param(blinds.name(citizenId))
            .query(Long.class)
            .list());
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql("select subject from fund.payee where sealed is not null and subject = any(?)")
            .param(subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    Long[] all = subjects.toArray(Long[]::new);
    jdbc.sql("update fund.handed_scan set body = null where subject = any(?) and body is not null")
        .param(all)
        .update();
    jdbc.sql(
            """
            update fund.payee set sealed = null, person_key = null, holder_key = null,
              account_key = null, why = case when way = 'BANK' then '' else '已销毁' end
            where subject = any(?)
            """)
        .param(all)
        .update();
  }
}
