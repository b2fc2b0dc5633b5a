package org.relieflink.platform.recusal.internal;

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

/** 回避这一块存着的密文：numbers of those declared. */
@Component
@Order(9)
class RecusalHolder implements Holder {
  private static final SealedColumn NUMBERS =
      new SealedColumn(
          "recusal.declaration",
          "number",
          List.of("id"),
          "recusal.declaration t",
          new OfDeclaration());

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  RecusalHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  private static final class OfDeclaration implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return DeclarationStore.place(row.getString("officer"), row.getString("key"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of(NUMBERS.name());
  }

  @Override
  public int renew(int most) {
    return NUMBERS.renew(jdbc, vault, most);
  }

  @Override
  public long outdated() {
    return NUMBERS.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return NUMBERS.sample(jdbc, vault, most);
  }

  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return new TreeSet<>(
        jdbc.sql("select subject from recusal.declaration where key = ?")
            .param(blinds.name(citizenId))
            .query(Long.class)
            .list());
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                "select subject from recusal.declaration"
                    + " where subject = any(?) and number is not null")
            .param(subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** The line stays, and nobody can say any more of whom it spoke. */
  @Override
  public void forget(Set<Long> subjects) {
    jdbc.sql(
            """
            update recusal.declaration set number = null, masked = '', key = '', words = '',
              ended_at = coalesce(ended_at, declared_at) where subject = any(?)
            """)
        .param(subjects.toArray(Long[]::new))
        .update();
  }
}
