package org.relieflink.platform.relief.internal;

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

/** 案件存着的密文：who came to the window and stands in no list. */
@Component
@Order(6)
class CasesHolder implements Holder {
  private static final SealedColumn PERSON =
      new SealedColumn(
          "relief.relief_case", "person", List.of("id"), "relief.relief_case t", new OfRow());

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  CasesHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  private record OfRow() implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return Applicant.place(row.getLong("subject"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of(PERSON.name());
  }

  @Override
  public int renew(int most) {
    return PERSON.renew(jdbc, vault, most);
  }

  @Override
  public long outdated() {
    return PERSON.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return PERSON.sample(jdbc, vault, most);
  }

  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return new TreeSet<>(
        jdbc.sql("select subject from relief.relief_case where key = ?")
            .param(blinds.name(citizenId))
            .query(Long.class)
            .list());
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                "select subject from relief.relief_case"
                    + " where person is not null and subject = any(?)")
            .param(subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    jdbc.sql("update relief.relief_case set person = null, key = null where subject = any(?)")
        .param(subjects.toArray(Long[]::new))
        .update();
  }
}
