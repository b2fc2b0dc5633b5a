package org.relieflink.platform.fund.internal.donor;

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

/** 捐赠人的密文：what was given stays in the books, without name, number and how to reach them. */
@Component
@Order(7)
class DonorHolder implements Holder {
  private static final SealedColumn DONOR =
      new SealedColumn("fund.donor", "sealed", List.of("id"), "fund.donor t", new OfRow());

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  DonorHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  private record OfRow() implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return SealedDonor.place(row.getLong("subject"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of(DONOR.name());
  }

  @Override
  public int renew(int most) {
    return DONOR.renew(jdbc, vault, most);
  }

  @Override
  public long outdated() {
    return DONOR.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return DONOR.sample(jdbc, vault, most);
  }

  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return new TreeSet<>(
        jdbc.sql("select subject from fund.donor where number_key = ?")
            .param(blinds.name(citizenId))
            .query(Long.class)
            .list());
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql("select subject from fund.donor where sealed is not null and subject = any(?)")
            .param(subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    jdbc.sql(
            """
            update fund.donor set sealed = null, number_key = null, shown = ''
            where subject = any(?)
            """)
        .param(subjects.toArray(Long[]::new))
        .update();
  }
}
