package org.relieflink.platform.access;

import javax.sql.DataSource;

/**
 * 库主的连接：the owner of the tables, for migrations only; everything else goes through {@link
 * GuardedDatabase}.
 */
public record OwnerDatabase(DataSource source) implements AutoCloseable {
  @Override
  public void close() throws Exception {
    if (source instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  @Override
  public String toString() {
    return "OwnerDatabase";
  }
}
