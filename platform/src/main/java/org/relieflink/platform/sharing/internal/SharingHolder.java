package org.relieflink.platform.sharing.internal;

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

/** 协查存着的密文：whom a request asks about, and what was answered. */
@Component
@Order(4)
class SharingHolder implements Holder {
  private static final SealedColumn PERSON =
      new SealedColumn(
          "sharing.request", "person", List.of("id"), "sharing.request t", new OfRow(false));
  private static final SealedColumn VALUE =
      new SealedColumn(
          "sharing.answer", "value", List.of("request_id"), "sharing.answer t", new OfRow(true));

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  SharingHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  private record OfRow(boolean answer) implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      long subject = row.getLong("subject");
      return answer ? RequestStore.valuePlace(subject) : RequestStore.personPlace(subject);
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of(PERSON.name(), VALUE.name());
  }

  @Override
  public int renew(int most) {
    int done = PERSON.renew(jdbc, vault, most);
    return done + VALUE.renew(jdbc, vault, most);
  }

  @Override
  public long outdated() {
    return PERSON.outdated(jdbc, vault) + VALUE.outdated(jdbc, vault);
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return PERSON.sample(jdbc, vault, most).and(VALUE.sample(jdbc, vault, most));
  }

  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return new TreeSet<>(
        jdbc.sql("select subject from sharing.request where key = ?")
            .param(blinds.name(citizenId))
            .query(Long.class)
            .list());
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                "select subject from sharing.request where person is not null and subject = any(?)")
            .param(subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    Long[] gone = subjects.toArray(Long[]::new);
    jdbc.sql("update sharing.request set person = null, key = null where subject = any(?)")
        .param(gone)
        .update();
    jdbc.sql("update sharing.answer set value = null where subject = any(?)").param(gone).update();
  }
}
