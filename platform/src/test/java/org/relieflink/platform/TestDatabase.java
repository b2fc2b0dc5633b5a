package org.relieflink.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One embedded database per test JVM, one application context, a fresh database per test class: the
 * context migrates the template once; every class then works on its own copy.
 */
final class TestDatabase extends AbstractDataSource {
  static final TestDatabase INSTANCE = new TestDatabase();
  private static final String TEMPLATE = "relief";

  private final EmbeddedDatabase database;
  private final Path home;
  private final AtomicInteger copies = new AtomicInteger();
  private volatile HikariDataSource current;

  private TestDatabase() {
    try {
      home = Files.createTempDirectory("relief-test-database");
      database = EmbeddedDatabase.start(home, false);
      // After the servers: one that finds its database gone waits half a minute for it.
      SpringApplication.getShutdownHandlers().add(this::stop);
      current = pool(TEMPLATE);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Where this test JVM has its database and its keys. */
  Path home() {
    return home;
  }

  private void stop() {
    try {
      current.close();
      database.close();
      FileSystemUtils.deleteRecursively(home);
    } catch (IOException leftForTheSystem) {
      // the temporary folder is cleaned by the system
    }
  }

  /** Called when the context is up: the next class gets an untouched copy. */
  synchronized void renew() throws SQLException {
    current.close();
    String last = "copy_" + copies.get();
    String name = "copy_" + copies.incrementAndGet();
    try (var connection =
            DriverManager.getConnection(
                database.jdbcUrl("postgres"), EmbeddedDatabase.USER, database.password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + TEMPLATE);
      statement.execute("drop database if exists " + last + " with (force)");
    }
    current = pool(name);
  }

  private HikariDataSource pool(String name) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.jdbcUrl(name));
    pool.setUsername(EmbeddedDatabase.USER);
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(12);
    pool.setMinimumIdle(0);
    return pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return current.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("one user only");
  }
}
