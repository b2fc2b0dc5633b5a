package org.relieflink.platform.supervision.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.vault.Holder;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.SealedColumn;
import org.relieflink.platform.vault.SealedColumn.Whereabouts;
import org.relieflink.platform.vault.SealedSample;
import org.relieflink.platform.vault.Vault;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 监督这一块存着的密文。 What supervision keeps sealed: the evidence of leads. */
@Component
@Order(3)
class SupervisionHolder implements Holder {
  private static final SealedColumn EVIDENCE =
      new SealedColumn(
          "supervision.lead", "evidence", List.of("id"), "supervision.lead t", new OfLead());

  private final JdbcClient jdbc;
  private final Vault vault;

  SupervisionHolder(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  private static final class OfLead implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return LeadSeal.place(row.getString("lead_key"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of((Long[]) row.getArray("subjects").getArray());
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of(EVIDENCE.name());
  }

  @Override
  public int renew(int most) {
    return EVIDENCE.renew(jdbc, vault, most);
  }

  @Override
  public long outdated() {
    return EVIDENCE.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return EVIDENCE.sample(jdbc, vault, most);
  }

  /** Leads are found through the records that they tell of. */
  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return Set.of();
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                "select distinct s from supervision.lead, unnest(subjects) s"
                    + " where evidence is not null and s = any(?)")
            .param(subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    jdbc.sql("update supervision.lead set evidence = null, is_current = false where subjects && ?")
        .param(subjects.toArray(Long[]::new))
        .update();
  }
}
