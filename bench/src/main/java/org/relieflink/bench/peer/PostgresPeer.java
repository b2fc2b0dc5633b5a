package org.relieflink.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL：平台自己用的数据库，规则写成同样的 SQL。 */
final class PostgresPeer implements Peer {
  private static final Pattern TABLE = Pattern.compile("CREATE UNLOGGED TABLE (\\w+) AS");

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public String label() {
    return "PostgreSQL 18";
  }

  @Override
  public String settings(Work work) {
    return "The embedded server of the platform, started for the run (initdb done beforehand), unlogged tables, no syncing,"
        + " 2 GB shared buffers, 1 GB work memory, one parallel worker beside the leader, tables analysed as they are made;"
        + " the same SQL rules as DuckDB"
        + (work == Work.FEBRL4 ? ", edit distance in place of Jaro-Winkler." : ".");
  }

  @Override
  public Set<Work> works() {
    return Set.of(Work.values());
  }

  @Override
  public List<String> javaFlags(Path home) {
    return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");
  }

  @Override
  public void prepare(Work work, Path home) throws IOException {
    PostgresServer.initialise(home);
    CharacterTables.write(home);
  }

  @Override
  public void run(PeerJob job) throws IOException, SQLException {
    SqlScript script = script(job);
    try (PostgresServer server = PostgresServer.start(job.home(), job.threads());
        Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements(job.work(), script)) {
        statement.execute(sql);
        Matcher made = TABLE.matcher(sql);
        if (made.lookingAt()) {
          statement.execute("ANALYZE " + made.group(1));
        }
      }
    }
  }

  private static SqlScript script(PeerJob job) throws IOException {
    return new SqlScript(PeerRules.read())
        .with("table", "UNLOGGED TABLE")
        .with("letter", "1")
        .with("this.year", FuzzySql.LATEST_YEAR)
        .with("pool", job.pool().toString())
        .with("parties", job.parties().toString())
        .with("pool.columns", columns(job.pool()))
        .with("parties.columns", columns(job.parties()))
        .with("out", job.out().toString())
        .with("characters", CharacterTables.characters(job.home()).toString())
        .with("alike", CharacterTables.alike(job.home()).toString());
  }

  private static String columns(Path file) throws IOException {
    return String.join(" text, ", ListFile.header(file)) + " text";
  }

  private static List<String> statements(Work work, SqlScript script) {
    return switch (work) {
      case EXACT -> script.statements("postgresql-exact.sql");
      case FEBRL4 -> script.together("postgresql-febrl4.sql", "febrl4.sql", "postgresql-write.sql");
      case FUZZY -> {
        List<String> all = new ArrayList<>(script.statements("postgresql-read.sql"));
        all.addAll(FuzzySql.statements(script));
        all.addAll(script.statements("postgresql-write.sql"));
        yield all;
      }
    };
  }
}
