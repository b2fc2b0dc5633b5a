package org.relieflink.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.relieflink.platform.StartRefused.Reason;

/**
 * 内置数据库：a real PostgreSQL in the data folder, for one command without an installed database. It
 * listens on 127.0.0.1 only, on a free port, behind a random password, and writes durably: what was
 * answered is on disk. A server that was killed leaves its database running; the next start stops
 * that orphan first.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  public static final String USER = "relief";
  private static final int PASSWORD_BYTES = 24;

  private final DatabaseFolder folder;
  private final DatabaseProcess process;
  private final int port;
  private final String password;

  private EmbeddedDatabase(
      DatabaseFolder folder, DatabaseProcess process, int port, String password) {
    this.folder = folder;
    this.process = process;
    this.port = port;
    this.password = password;
  }

  /** Starts the database of this folder, making it on the first start. */
  public static EmbeddedDatabase start(Path home, boolean durable) {
    var folder = DatabaseFolder.lock(home);
    try {
      var process = new DatabaseProcess(DatabaseBinaries.unpacked(), folder);
      if (!folder.initialised()) {
        initialise(folder, process);
      }
      process.stopOrphan();
      int port = freePort();
      Files.writeString(folder.cluster().resolve("postgresql.conf"), settings(port, durable));
      process.start();
      var database =
          new EmbeddedDatabase(folder, process, port, Files.readString(folder.passwordFile()));
      database.createDatabase("relief");
      return database;
    } catch (IOException | SQLException failure) {
      folder.close();
      throw new StartRefused(Reason.DATABASE_FAILED, String.valueOf(failure.getMessage()));
    } catch (StartRefused refused) {
      folder.close();
      throw refused;
    }
  }

  private static void initialise(DatabaseFolder folder, DatabaseProcess process)
      throws IOException {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.deleteIfExists(folder.passwordFile());
    Files.createFile(folder.passwordFile(), ownerOnly);
    Files.writeString(folder.passwordFile(), HexFormat.of().formatHex(bytes));
    process.initialise(USER);
    folder.markInitialised();
  }

  private static String settings(int port, boolean durable) {
    String onOff = durable ? "on" : "off";
    return """
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 60
        shared_buffers = 128MB
        dynamic_shared_memory_type = mmap
        fsync = %s
        synchronous_commit = %s
        full_page_writes = %s
        max_wal_size = 1GB
        timezone = 'Asia/Shanghai'
        log_timezone = 'Asia/Shanghai'
        password_encryption = 'scram-sha-256'
        """
        .formatted(port, onOff, onOff, onOff);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void createDatabase(String name) throws SQLException {
    try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
        var known = connection.prepareStatement("select 1 from pg_database where datname = ?");
        var create = connection.createStatement()) {
      known.setString(1, name);
      if (!known.executeQuery().next()) {
        create.execute("create database " + name);
      }
    }
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String password() {
    return password;
  }

  /** The bytes of the password file are not shown anywhere else. */
  @Override
  public String toString() {
    return "EmbeddedDatabase[127.0.0.1:" + port + "]";
  }

  @Override
  public void close() {
    process.stop();
    folder.close();
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }
}
