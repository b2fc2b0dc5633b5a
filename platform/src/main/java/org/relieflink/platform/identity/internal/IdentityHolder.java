package org.relieflink.platform.identity.internal;

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

/** 同一人这一块存着的密文：what the engine said when somebody decided. Its subjects are the pool's. */
@Component
@Order(2)
class IdentityHolder implements Holder {
  private static final SealedColumn EVIDENCE =
      new SealedColumn(
          "identity.evidence",
          "sealed",
          List.of("decision_id"),
          "identity.evidence t",
          new OfDecision());

  private final JdbcClient jdbc;
  private final Vault vault;

  IdentityHolder(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  private static final class OfDecision implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return EvidenceSeal.place(row.getLong("decision_id"));
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

  /** The pool knows them. */
  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return Set.of();
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select s from identity.evidence, unnest(subjects) s
                where sealed is not null and s = any(?)
                """)
            .param(subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    jdbc.sql("update identity.evidence set sealed = null where subjects && ?")
        .param(subjects.toArray(Long[]::new))
        .update();
  }
}
