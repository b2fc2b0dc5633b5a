package org.relieflink.platform.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * 库主的连接：the pool of connections of the owner of the tables. The server works through {@link
 * GuardedDatabase}; only migrations use the owner's rights.
 *
 * @param pool closed with the application when it can be closed
 */
public record OwnerDatabase(DataSource pool) implements AutoCloseable {

  /** With the owner's rights, also on a connection on which the server had given them up. */
  public DataSource asOwner() {
    return new DelegatingDataSource(pool) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        try (var statement = connection.createStatement()) {
          statement.execute("reset role");
          return connection;
        } catch (SQLException failure) {
          connection.close();
          throw failure;
        }
      }
    };
  }

  @Override
  public void close() throws Exception {
    if (pool instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  @Override
  public String toString() {
    return "OwnerDatabase";
  }
}
