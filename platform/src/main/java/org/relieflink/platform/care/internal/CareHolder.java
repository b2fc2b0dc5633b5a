package org.relieflink.platform.care.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** 回访存着的密文：how a household lives, and what is done next. */
@Component
@Order(10)
class CareHolder implements Holder {
  private static final List<SealedColumn> COLUMNS =
      Stream.of(VisitRows.LIVING, VisitRows.NEXT)
          .map(
              column ->
                  new SealedColumn(
                      "care.visit", column, List.of("id"), "care.visit t", new OfVisit(column)))
          .toList();

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  CareHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  private record OfVisit(String column) implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return VisitRows.place(column, row.getLong("subject"));
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
    return subjects("living is not null and subject = any(?)", subjects.toArray(Long[]::new));
  }

  private Set<Long> subjects(String condition, Object value) {
    return new TreeSet<>(
        jdbc.sql("select subject from care.visit where " + condition)
            .param(value)
            .query(Long.class)
            .list());
  }

  /** Day, way and outcome stay; what was seen is gone. */
  @Override
  public void forget(Set<Long> subjects) {
    jdbc.sql(
            """
            update care.visit set living = null, next_step = null, key = null
            where subject = any(?)
            """)
        .param(subjects.toArray(Long[]::new))
        .update();
  }
}
