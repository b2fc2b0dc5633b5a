package org.relieflink.platform.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 一列密文怎样换钥匙。 Renews one sealed column of a table, some rows at a time. A row that somebody changed
 * in between is left to the next round; a text that nobody can open any more is cleared.
 *
 * @param table with its schema
 * @param column the sealed one
 * @param key columns that name a row
 * @param from what is selected from, the table under the name {@code t} in it
 */
public record SealedColumn(
    String table, String column, List<String> key, String from, Whereabouts whereabouts) {
  /** Copies the list. */
  public SealedColumn {
    key = List.copyOf(key);
  }

  /** Reads place and subjects off a row. */
  public interface Whereabouts {
    /** Where the text of this row belongs. */
    Place place(ResultSet row) throws SQLException;

    /** Of whom it tells. */
    Collection<Long> subjects(ResultSet row) throws SQLException;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Renewed(List<Object> key, byte[] before, byte @Nullable [] after) {
    @Override
    public String toString() {
      return "Renewed" + key;
    }
  }

  /** {@code schema.table.column}. */
  public String name() {
    return table + "." + column;
  }

  private String old() {
    return "t.%1$s is not null and (get_byte(t.%1$s, 0) <> :suite or get_byte(t.%1$s, 1) <> :version)"
        .formatted(column);
  }

  /** Rows not under the newest key and cipher. */
  public long outdated(JdbcClient jdbc, Vault vault) {
    return jdbc.sql("select count(*) from " + table + " t where " + old())
        .param("suite", vault.newest().suite())
        .param("version", vault.newest().version())
        .query(Long.class)
        .single();
  }

  /** Renews up to so many rows; gives how many. */
  public int renew(JdbcClient jdbc, Vault vault, int most) {
    List<Renewed> renewed = new ArrayList<>();
    jdbc.sql("select * from " + from + " where " + old() + " limit :most")
        .param("suite", vault.newest().suite())
        .param("version", vault.newest().version())
        .param("most", most)
        .query(
            row -> {
              byte[] before = row.getBytes(column);
              Place place = whereabouts.place(row);
              Collection<Long> subjects = whereabouts.subjects(row);
              Optional<byte[]> text = vault.open(place, subjects, before);
              List<Object> named = new ArrayList<>();
              for (String part : key) {
                named.add(row.getObject(part));
              }
              byte[] after = text.map(open -> vault.seal(place, subjects, open)).orElse(null);
              renewed.add(new Renewed(named, before, after));
            });
    int done = 0;
    for (Renewed one : renewed) {
      done += write(jdbc, one);
    }
    return done;
  }

  /**
   * Opens up to so many rows, taken by chance.
   *
   * @throws BrokenSeal when one was changed or its key is another
   */
  public SealedSample.Opened sample(JdbcClient jdbc, Vault vault, int most) {
    int[] found = new int[2];
    jdbc.sql(
            "select * from %s where t.%s is not null order by random() limit :most"
                .formatted(from, column))
        .param("most", most)
        .query(
            row -> {
              Place place = whereabouts.place(row);
              byte[] sealed = row.getBytes(column);
              found[vault.open(place, whereabouts.subjects(row), sealed).isPresent() ? 0 : 1]++;
            });
    return new SealedSample.Opened(found[0], found[1]);
  }

  private int write(JdbcClient jdbc, Renewed one) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(one.after);
    values.addAll(one.key);
    values.add(one.before);
    return jdbc.sql(
            "update %s set %s = ? where %s = ? and %2$s = ?"
                .formatted(table, column, String.join(" = ? and ", key)))
        .params(values)
        .update();
  }

  @Override
  public String toString() {
    return name();
  }
}
