package org.relieflink.platform.backup.internal.data;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.internal.data.Opening.Counter;
import org.relieflink.platform.backup.internal.data.Opening.Migration;
import org.relieflink.platform.backup.internal.data.Opening.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 把一份库装进一个空库。 Fills an empty embedded database of our own: the migrations make it, the rows of the
 * copy replace what they wrote. Triggers and foreign keys rest meanwhile, as the rows were checked
 * once when they were written and are compared with their digests now.
 */
public final class DatabaseLoad implements AutoCloseable {
  private final Connection connection;
  private final JdbcClient jdbc;
  private final Map<String, Table> tables = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();

  private DatabaseLoad(Connection connection) {
    this.connection = connection;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /**
   * Makes the tables and empties them.
   *
   * @throws BackupRefused when this program's migrations are not those of the copy
   */
  public static DatabaseLoad begin(DataSource source, Opening opening) throws SQLException {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .defaultSchema("public")
        .placeholders(Map.of("home", opening.home()))
        .load()
        .migrate();
    requireSame(opening.migrations(), DatabaseDump.Migrations.of(JdbcClient.create(source)));
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    DatabaseLoad load = new DatabaseLoad(connection);
    load.empty(opening.tables());
    return load;
  }

  /** Names what one has and the other has not. */
  private static void requireSame(List<Migration> copied, List<Migration> ours) {
    Set<Migration> apart = new HashSet<>(copied);
    Set<Migration> known = new HashSet<>(ours);
    Set<Migration> both = new HashSet<>(copied);
    both.retainAll(known);
    apart.addAll(known);
    apart.removeAll(both);
    if (!apart.isEmpty()) {
      Set<String> versions =
          apart.stream()
              .map(one -> "V" + one.version())
              .collect(Collectors.toCollection(TreeSet::new));
      throw new BackupRefused(Reason.OTHER_VERSION, String.join("、", versions));
    }
  }

  private void empty(List<Table> all) {
    jdbc.sql("set session_replication_role = replica").update();
    all.forEach(table -> tables.put(table.name(), table));
    String names =
        all.stream()
            .map(table -> DatabaseDump.name(table.name()))
            .collect(Collectors.joining(", "));
    jdbc.sql("truncate " + names).update();
  }

  /** Loads one table; gives its rows. */
  public long load(String name, InputStream rows) throws IOException {
    Table table = tables.get(name);
    if (table == null || !loaded.add(name)) {
      throw new BackupRefused(Reason.DAMAGED, name);
    }
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + DatabaseDump.target(table) + " from stdin", rows);
    } catch (SQLException failure) {
      throw new IOException(String.valueOf(failure.getMessage()), failure);
    }
  }

  /** Counters go on where they were; then everything stands. */
  public void finish(Opening opening) throws SQLException {
    for (Counter counter : opening.counters()) {
      Long last = counter.last();
      if (last != null) {
        jdbc.sql("select setval(cast(? as regclass), ?)")
            .param(DatabaseDump.name(counter.name()))
            .param(last)
            .query(Long.class)
            .single();
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    jdbc.sql("set session_replication_role = origin").update();
    jdbc.sql("analyze").update();
  }

  /** Rows of a table as they stand now. */
  public long count(Table table) {
    return jdbc.sql("select count(*) from " + DatabaseDump.name(table.name()))
        .query(Long.class)
        .single();
  }

  /** What was not finished is gone. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
