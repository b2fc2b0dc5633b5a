package org.relieflink.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置数据库：写进去的不会丢，别人进不来")
class EmbeddedDatabaseTest {
  @TempDir Path home;

  @Tag("asvs-13.2.3")
  @Test
  @DisplayName("落盘保证全开，只听本机，没有密码进不去，停了再开数据还在")
  void durableLocalAndKept() throws SQLException {
    try (var database = EmbeddedDatabase.start(home, true)) {
      try (var connection = connect(database)) {
        assertThat(show(connection, "fsync")).isEqualTo("on");
        assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
        assertThat(show(connection, "full_page_writes")).isEqualTo("on");
        assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show(connection, "server_version")).startsWith("18.");
        connection.createStatement().execute("create table kept as select 42 as answer");
      }
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      database.jdbcUrl("relief"), EmbeddedDatabase.USER, "wrong"))
          .isInstanceOf(SQLException.class);
      assertThat(database.toString()).doesNotContain(database.password());
      assertThatThrownBy(() -> EmbeddedDatabase.start(home, true))
          .isInstanceOfSatisfying(
              StartRefused.class,
              refused ->
                  assertThat(refused.reason()).isEqualTo(StartRefused.Reason.DATA_DIR_IN_USE));
    }
    try (var database = EmbeddedDatabase.start(home, true);
        var connection = connect(database)) {
      assertThat(answer(connection, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  @DisplayName("服务被强行杀掉：提交过的都在，留下的数据库进程在下次启动前停掉")
  void orphanIsStopped() throws Exception {
    Process child = startChild();
    long orphan = postmaster();
    assertThat(runs(orphan)).isTrue();
    child.destroyForcibly().waitFor();
    assertThat(runs(orphan)).as("the database outlives its killed server").isTrue();
    try (var database = EmbeddedDatabase.start(home, true);
        var connection = connect(database)) {
      assertThat(postmaster()).isNotEqualTo(orphan);
      assertThat(answer(connection, "select count(*) from survivor")).isEqualTo("1000");
    }
    assertThat(runs(orphan)).isFalse();
  }

  /** A server in a JVM of its own that commits a table, says so, and waits to be killed. */
  private Process startChild() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    var reader =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    String line = reader.readLine();
    while (line != null && !line.equals("committed")) {
      line = reader.readLine();
    }
    assertThat(line).isEqualTo("committed");
    return child;
  }

  private long postmaster() throws Exception {
    var lines = Files.readAllLines(home.resolve("cluster").resolve("postmaster.pid"));
    return Long.parseLong(lines.get(0).strip());
  }

  /** A process that ended but was not yet collected by the system has an empty command line. */
  private static boolean runs(long process) throws Exception {
    var commandLine = Path.of("/proc", Long.toString(process), "cmdline");
    return Files.exists(commandLine) && !Files.readString(commandLine).isEmpty();
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl("relief"), EmbeddedDatabase.USER, database.password());
  }

  private static String show(Connection connection, String setting) throws SQLException {
    return answer(connection, "show " + setting);
  }

  private static String answer(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The server that gets killed. */
  static final class Victim {
    public static void main(String[] arguments) throws Exception {
      var database = EmbeddedDatabase.start(Path.of(arguments[0]), true);
      try (var connection = connect(database)) {
        connection
            .createStatement()
            .execute("create table survivor as select generate_series(1, 1000) as n");
      }
      new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true)
          .println("committed");
      new java.util.concurrent.CountDownLatch(1).await(2, TimeUnit.MINUTES);
    }
  }
}
