package org.relieflink.platform.pool.internal.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * 成批写入。 Keeps the rows of a part in memory in the text form of COPY and sends them in one go, so
 * that no connection is held while rows are checked.
 */
final class CopyWriter {
  private static final int BUFFER = 1 << 16;

  private final List<byte[]> full = new ArrayList<>();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER + (1 << 12));
  private long rows;

  void row(@Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        buffer.write('\t');
      }
      cell(cells[i]);
    }
    buffer.write('\n');
    rows++;
    if (buffer.size() >= BUFFER) {
      put();
    }
  }

  /** Rows that wait. */
  long rows() {
    return rows;
  }

  /**
   * Sends what waits into a table, within the transaction of the connection. After a failure the
   * connection is ended at once: a COPY that was cut off must neither be asked for its end nor
   * waited for, and the first reason is the one that is told.
   */
  void send(Connection connection, String table) {
    if (rows == 0) {
      return;
    }
    put();
    try {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin");
      for (byte[] bytes : full) {
        copy.writeToCopy(bytes, 0, bytes.length);
      }
      copy.endCopy();
    } catch (SQLException e) {
      Attempts.end(connection);
      throw new DataAccessResourceFailureException("COPY failed", e);
    }
  }

  /** Forgets what was sent. */
  void clear() {
    full.clear();
    buffer.reset();
    rows = 0;
  }

  private void put() {
    full.add(buffer.toByteArray());
    buffer.reset();
  }

  private void cell(@Nullable Object cell) {
    String text = cell == null ? "\\N" : escaped(String.valueOf(cell));
    try {
      buffer.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\0' -> {
          // PostgreSQL has no NUL in text, and no list needs one
        }
        default -> out.append(Character.isSurrogate(c) && isLone(text, i) ? '\uFFFD' : c);
      }
    }
    return out.toString();
  }

  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
