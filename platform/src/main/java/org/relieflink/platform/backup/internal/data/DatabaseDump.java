package org.relieflink.platform.backup.internal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.internal.data.Opening.Counter;
import org.relieflink.platform.backup.internal.data.Opening.KeysThen;
import org.relieflink.platform.backup.internal.data.Opening.Migration;
import org.relieflink.platform.backup.internal.data.Opening.Table;
import org.relieflink.platform.backup.internal.data.Opening.TrailTop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 一个时刻的整个库。 The whole database as it was at one moment: a read-only transaction that sees one
 * state, while others go on writing. Closing it ends the transaction.
 */
public final class DatabaseDump implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

  /**
   * Tables of the migrations. What an import keeps between reading and publishing lies in tables of
   * its own and is of no use to another server.
   */
  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname as name,
             string_agg(a.attname, ',' order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^(pg_|information_schema)'
        and c.relname <> 'flyway_schema_history'
        and not (n.nspname = 'pool' and c.relname ~ '^staging_(fault_)?[0-9]+$')
      group by 1 order by 1
      """;

  /** Tables whose rows this account would not all see, although it says that it is the server. */
  private static final String HIDDEN =
      """
      select n.nspname || '.' || c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and row_security_active(c.oid)
        and not exists (
          select 1 from pg_policies p
          where p.schemaname = n.nspname and p.tablename = c.relname and p.permissive = 'PERMISSIVE'
            and p.cmd in ('ALL', 'SELECT') and p.qual like '%is_server()%')
      order by 1 limit 1
      """;

  private final Connection connection;
  private final JdbcClient jdbc;

  private DatabaseDump(Connection connection) {
    this.connection = connection;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Begins to see the database as it is now. */
  public static DatabaseDump begin(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      DatabaseDump dump = new DatabaseDump(connection);
      dump.seeEverything();
      return dump;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  /** Row-level security holds for the owner too: a copy with rows missing must not look whole. */
  private void seeEverything() {
    jdbc.sql("select set_config('relief.line', 'system', true)").query(String.class).single();
    List<String> hidden = jdbc.sql(HIDDEN).query(String.class).list();
    if (!hidden.isEmpty()) {
      throw new BackupRefused(Reason.HIDDEN_ROWS, hidden.get(0));
    }
  }

  /** What stands ahead of the copy. */
  public Opening opening(KeysThen keys) {
    String home = jdbc.sql("select access.own_place()").query(String.class).single();
    return new Opening(home, Migrations.of(jdbc), tables(), counters(), trailTop(), keys);
  }

  /** The last subject that was given a number. */
  long lastSubject() {
    return jdbc.sql("select case when is_called then last_value else 0 end from vault.subject")
        .query(Long.class)
        .single();
  }

  private List<Table> tables() {
    return jdbc.sql(TABLES)
        .query(
            (row, index) ->
                new Table(row.getString("name"), List.of(row.getString("columns").split(",", -1))))
        .list();
  }

  private List<Counter> counters() {
    return jdbc.sql(
            "select schemaname || '.' || sequencename as name, last_value from pg_sequences"
                + " where schemaname !~ '^pg_' order by 1")
        .query(
            (row, index) ->
                new Counter(row.getString("name"), row.getObject("last_value", Long.class)))
        .list();
  }

  private TrailTop trailTop() {
    long entries = jdbc.sql("select count(*) from trail.entry").query(Long.class).single();
    return jdbc.sql("select size, line from trail.seal order by size desc limit 1")
        .query((row, index) -> new TrailTop(entries, row.getLong("size"), row.getString("line")))
        .optional()
        .orElse(new TrailTop(entries, 0, null));
  }

  /** Copies a table as text; gives its rows. */
  public long copy(Table table, OutputStream out) throws IOException {
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy " + target(table) + " to stdout", out);
    } catch (SQLException failure) {
      throw new IOException(String.valueOf(failure.getMessage()), failure);
    }
  }

  /** Table and columns for a statement; names are checked, since they may come out of a file. */
  static String target(Table table) {
    return name(table.name())
        + table.columns().stream()
            .map(DatabaseDump::name)
            .collect(Collectors.joining(", ", " (", ")"));
  }

  static String name(String text) {
    String[] parts = text.split("\\.", -1);
    for (String part : parts) {
      if (!NAME.matcher(part).matches()) {
        throw new IllegalArgumentException("not a name: " + text);
      }
    }
    return "\"" + String.join("\".\"", parts) + "\"";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Migrations of a database, as Flyway wrote them down. */
  static final class Migrations {
    private Migrations() {}

    static List<Migration> of(JdbcClient jdbc) {
      return jdbc.sql(
              "select version, coalesce(checksum, 0) as checksum from public.flyway_schema_history"
                  + " where success and version is not null order by installed_rank")
          .query((row, index) -> new Migration(row.getString("version"), row.getInt("checksum")))
          .list();
    }
  }
}
