package org.relieflink.platform;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * 会话锁：of several servers one at a time does a long thing. Held by a connection of its own, since
 * what is done under it has transactions of its own; a server that dies lets it go.
 */
public final class SessionLock {
  private final DataSource database;

  public SessionLock(DataSource database) {
    this.database = database;
  }

  /** 锁着做的事。 */
  @FunctionalInterface
  public interface Work {
    /** Gives how much was done. */
    int run() throws IOException;
  }

  /** Does it, or nothing when another server is at it; gives how much was done. */
  public int alone(String name, Work work) throws IOException, SQLException {
    try (Connection connection = database.getConnection()) {
      if (!said(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name)) {
        return 0;
      }
      try {
        return work.run();
      } finally {
        said(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
      }
    }
  }

  private static boolean said(Connection connection, String sql, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
