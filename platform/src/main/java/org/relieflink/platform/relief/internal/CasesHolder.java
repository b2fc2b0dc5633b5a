package org.relieflink.platform.relief.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/** 案件存着的密文：who came to the window, who joined, whom another office is asked about. */
@Component
@Order(6)
class CasesHolder implements Holder {
  private static final List<String> TABLES = List.of("relief_case", "participant", "help");
  private static final List<SealedColumn> COLUMNS =
      TABLES.stream().map(CasesHolder::column).toList();

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  CasesHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  private static SealedColumn column(String table) {
    String whole = "relief." + table;
    return new SealedColumn(whole, "person", List.of("id"), whole + " t", new OfRow(table));
  }

  private record OfRow(String table) implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return Applicant.place(table, row.getLong("subject"));
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  @Override
  public Set<String> columns() {
    return COLUMNS.stream().map(SealedColumn::name).collect(Collectors.toSet());
  }

  @Override
  public int renew(int most) {
    return COLUMNS.stream().mapToInt(one -> one.renew(jdbc, vault, most)).sum();
  }

  @Override
  public long outdated() {
    return COLUMNS.stream().mapToLong(one -> one.outdated(jdbc, vault)).sum();
  }

  @Override
  public SealedSample.Opened sample(int most) {
    return COLUMNS.stream()
        .map(one -> one.sample(jdbc, vault, most))
        .reduce(new SealedSample.Opened(0, 0), SealedSample.Opened::and);
  }

  @Override
  public Set<Long> subjectsOf(String citizenId) {
    return subjects("key = ?", blinds.name(citizenId));
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return subjects("person is not null and subject = any(?)", subjects.toArray(Long[]::new));
  }

  private Set<Long> subjects(String condition, Object value) {
    Set<Long> found = new TreeSet<>();
    for (String table : TABLES) {
      found.addAll(
          jdbc.sql("select subject from relief.%s where %s".formatted(table, condition))
              .param(value)
              .query(Long.class)
              .list());
    }
    return found;
  }

  @Override
  public void forget(Set<Long> subjects) {
    for (String table : TABLES) {
      jdbc.sql(
              "update relief.%s set person = null, key = null where subject = any(?)"
                  .formatted(table))
          .param(subjects.toArray(Long[]::new))
          .update();
    }
  }
}
