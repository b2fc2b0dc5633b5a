package org.relieflink.bench.peer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * 一次测量用的 PostgreSQL 服务。 The server of one measured run.
 *
 * <p>It is our child process (no {@code pg_ctl}), so its processor time and memory are counted with
 * ours.
 */
final class PostgresServer implements Closeable {
  private static final String USER = "bench";
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Nothing has to survive: no syncing, no log to replay; memory enough for every hash table. */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=off",
          "synchronous_commit=off",
          "full_page_writes=off",
          "wal_level=minimal",
          "max_wal_senders=0",
          "max_wal_size=16GB",
          "autovacuum=off",
          "jit=off",
          "shared_buffers=2GB",
          "work_mem=1GB",
          "maintenance_work_mem=1GB",
          "effective_cache_size=12GB",
          "random_page_cost=1.1",
          "parallel_setup_cost=10",
          "min_parallel_table_scan_size=1MB",
          "unix_socket_directories=",
          "listen_addresses=127.0.0.1");

  private final Process process;
  private final int port;

  private PostgresServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Makes an empty cluster, once. */
  static void initialise(Path home) throws IOException {
    Path folder = home.resolve("postgresql");
    if (Files.exists(cluster(home).resolve("PG_VERSION"))) {
      return;
    }
    PostgresBinaries.unpack(folder);
    List<String> command = program(folder, "initdb");
    command.addAll(List.of("-D", cluster(home).toString(), "-U", USER, "-A", "trust"));
    command.addAll(List.of("-E", "UTF8", "--locale=C", "-N"));
    Process made = builder(command, home).start();
    try {
      if (made.waitFor() != 0) {
        throw new IOException("initdb failed, see " + log(home));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  static PostgresServer start(Path home, int threads) throws IOException {
    int port = freePort();
    List<String> command = program(home.resolve("postgresql"), "postgres");
    command.addAll(List.of("-D", cluster(home).toString(), "-p", Integer.toString(port)));
    for (String setting : SETTINGS) {
      command.addAll(List.of("-c", setting));
    }
    command.addAll(List.of("-c", "max_parallel_workers=" + (threads - 1)));
    command.addAll(List.of("-c", "max_parallel_workers_per_gather=" + (threads - 1)));
    return new PostgresServer(builder(command, home).start(), port);
  }

  /** PostgreSQL refuses user id 0, so as root it runs in a user namespace of its own. */
  private static List<String> program(Path folder, String name) throws IOException {
    List<String> command = new ArrayList<>();
    if (Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(folder.resolve("bin").resolve(name).toString());
    return command;
  }

  private static ProcessBuilder builder(List<String> command, Path home) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static Path cluster(Path home) {
    return home.resolve("postgresql").resolve("cluster");
  }

  private static Path log(Path home) {
    return home.resolve("postgresql.log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until the server answers. */
  Connection connect() throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    long until = System.nanoTime() + START_NANOS;
    while (true) {
      try {
        return DriverManager.getConnection(url);
      } catch (SQLException notYet) {
        if (!process.isAlive() || System.nanoTime() > until) {
          throw notYet;
        }
        LockSupport.parkNanos(STEP_NANOS);
      }
    }
  }

  /** Asks the server to stop once nobody is connected, and waits, so that its time counts. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
