package org.relieflink.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** DuckDB：内存里的列式数据库，规则写成 SQL。 */
final class DuckDbPeer implements Peer {

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public String label() {
    return "DuckDB 2.0.0";
  }

  @Override
  public String settings(Work work) {
    return work == Work.FEBRL4
        ? "In memory, explicit column types, blocks on any two agreeing fields, Jaro-Winkler and edit distance in levels, each"
            + " pair the other's best, one process, native library unpacked beforehand."
        : "In memory, explicit column types, tables of integers made while the file is parsed, names and addresses taken"
            + " apart once per distinct text, sound by a joined table of characters, the blocking keys, levels, weights and"
            + " thresholds of `rules.properties`, one process, native library unpacked beforehand.";
  }

  @Override
  public Set<Work> works() {
    return Set.of(Work.values());
  }

  @Override
  public List<String> javaFlags(Path home) {
    return List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-Djava.library.path=" + home);
  }

  @Override
  public List<Path> libraries(Path home) {
    return List.of(DuckDbLibrary.driver(home));
  }

  @Override
  public void prepare(Work work, Path home) throws IOException {
    DuckDbLibrary.unpack(home);
    if (work == Work.FUZZY) {
      CharacterTables.write(home);
    }
  }

  @Override
  public void run(PeerJob job) throws IOException, SQLException {
    SqlScript script =
        new SqlScript(PeerRules.read())
            .with("threads", Integer.toString(job.threads()))
            .with("table", "TABLE")
            .with("letter", "3")
            .with("this.year", FuzzySql.LATEST_YEAR)
            .with("pool", job.pool().toString())
            .with("parties", job.parties().toString())
            .with("pool.columns", columns(job.pool()))
            .with("parties.columns", columns(job.parties()))
            .with("out", job.out().toString())
            .with("characters", CharacterTables.characters(job.home()).toString())
            .with("alike", CharacterTables.alike(job.home()).toString());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String sql : statements(job.work(), script)) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> statements(Work work, SqlScript script) {
    return switch (work) {
      case EXACT -> script.statements("duckdb-exact.sql");
      case FEBRL4 -> script.together("duckdb-febrl4.sql", "febrl4.sql", "duckdb-write.sql");
      case FUZZY -> {
        List<String> all = new ArrayList<>(script.statements("duckdb-read.sql"));
        all.addAll(FuzzySql.statements(script));
        all.addAll(script.statements("duckdb-write.sql"));
        yield all;
      }
    };
  }

  /** The header of the file as explicit types: DuckDB need not look at the data to guess them. */
  private static String columns(Path file) throws IOException {
    List<String> types = new ArrayList<>();
    for (String column : ListFile.header(file)) {
      types.add("'" + column + "': 'VARCHAR'");
    }
    return "{" + String.join(", ", types) + "}";
  }
}
