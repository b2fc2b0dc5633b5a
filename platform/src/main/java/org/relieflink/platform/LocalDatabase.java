package org.relieflink.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.relieflink.platform.StartRefused.Reason;

/**
 * 本机的内置数据库，不管服务开没开。 The embedded database of a data folder for a command beside the server: reached
 * while the server runs, else started for as long as the command needs it.
 */
public final class LocalDatabase implements AutoCloseable {
  private static final int PORT_LINE = 3; // of postmaster.pid, counted from 0

  private final @Nullable EmbeddedDatabase own;
  private final String url;
  private final String password;

  private LocalDatabase(@Nullable EmbeddedDatabase own, String url, String password) {
    this.own = own;
    this.url = url;
    this.password = password;
  }

  /**
   * Reaches the database of a data folder; none is made.
   *
   * @throws StartRefused when there is none, or it does not start
   */
  public static LocalDatabase reach(Path dataDir) {
    Path home = dataDir.resolve("postgres");
    if (!Files.exists(home.resolve("initialised"))) {
      throw new StartRefused(Reason.NO_DATABASE, dataDir.toString());
    }
    try {
      EmbeddedDatabase started = EmbeddedDatabase.start(home, true);
      return new LocalDatabase(started, started.jdbcUrl("relief"), started.password());
    } catch (StartRefused refused) {
      if (refused.reason() != Reason.DATA_DIR_IN_USE) {
        throw refused;
      }
      return running(home);
    }
  }

  private static LocalDatabase running(Path home) {
    try {
      List<String> lines = Files.readAllLines(home.resolve("cluster").resolve("postmaster.pid"));
      String port = lines.get(PORT_LINE).strip();
      return new LocalDatabase(
          null,
          "jdbc:postgresql://127.0.0.1:" + port + "/relief",
          Files.readString(home.resolve("password")));
    } catch (IOException | IndexOutOfBoundsException stillStarting) {
      throw new StartRefused(Reason.DATABASE_FAILED, home.toString());
    }
  }

  /** Connections with the owner's rights. */
  public DataSource source() {
    return source(url, EmbeddedDatabase.USER, password);
  }

  /** Connections to any PostgreSQL; user and password may stand in the address. */
  public static DataSource source(String url, @Nullable String user, @Nullable String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    if (user != null) {
      source.setUser(user);
    }
    if (password != null) {
      source.setPassword(password);
    }
    return source;
  }

  @Override
  public String toString() {
    return "LocalDatabase";
  }

  /** Stops what was started for the command; a running server keeps its database. */
  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
