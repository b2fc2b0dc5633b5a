package org.relieflink.platform.transfer.internal;

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

/** 移送存着的密文：the person, each department's part, letters, papers, messages. */
@Component
@Order(7)
class TransferHolder implements Holder {
  private static final List<SealedColumn> COLUMNS =
      List.of(
          column("whole", "person", List.of("outbound_id"), TransferHolder::whole),
          column("part", "person", List.of("outbound_id", "line"), TransferHolder::part),
          column("letter", "body", List.of("outbound_id", "number"), TransferHolder::letter),
          column("paper", "body", List.of("id"), TransferHolder::paper),
          column("callback", "body", List.of("id"), TransferHolder::callback));

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Blinds blinds;

  TransferHolder(JdbcClient jdbc, Vault vault, Blinds blinds) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.blinds = blinds;
  }

  /** Where the text of a row belongs. */
  @FunctionalInterface
  private interface Where {
    Place of(ResultSet row) throws SQLException;
  }

  private record OfRow(Where where) implements Whereabouts {
    @Override
    public Place place(ResultSet row) throws SQLException {
      return where.of(row);
    }

    @Override
    public Collection<Long> subjects(ResultSet row) throws SQLException {
      return List.of(row.getLong("subject"));
    }
  }

  private static SealedColumn column(String table, String column, List<String> key, Where where) {
    String whole = "transfer." + table;
    return new SealedColumn(whole, column, key, whole + " t", new OfRow(where));
  }

  private static Place whole(ResultSet row) throws SQLException {
    return SealedText.whole(row.getLong("outbound_id"));
  }

  private static Place part(ResultSet row) throws SQLException {
    return SealedText.part(row.getLong("outbound_id"), row.getString("line"));
  }

  private static Place letter(ResultSet row) throws SQLException {
    return SealedText.letter(row.getLong("outbound_id"), row.getInt("number"));
  }

  private static Place paper(ResultSet row) throws SQLException {
    return SealedText.paper(
        row.getLong("outbound_id"), row.getInt("number"), row.getString("digest"));
  }

  private static Place callback(ResultSet row) throws SQLException {
    return SealedText.callback(row.getString("source"), row.getString("message"));
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
    return new TreeSet<>(
        jdbc.sql("select subject from transfer.outbound where key = ?")
            .param(blinds.name(citizenId))
            .query(Long.class)
            .list());
  }

  @Override
  public Set<Long> inUse(Set<Long> subjects) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select subject from transfer.whole where person is not null and subject = any(:all)
                union select subject from transfer.part where person is not null and subject = any(:all)
                union select subject from transfer.letter where body is not null and subject = any(:all)
                union select subject from transfer.paper where body is not null and subject = any(:all)
                """)
            .param("all", subjects.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  @Override
  public void forget(Set<Long> subjects) {
    jdbc.sql("select transfer.forget(?)").param(subjects.toArray(Long[]::new)).query().listOfRows();
  }
}
