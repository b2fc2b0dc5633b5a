package org.relieflink.platform.pool.internal.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * 成批写入。 Streams rows into a table by COPY; nothing is in the table unless {@link #finish} was
 * reached, so that a crash leaves no half-written rows.
 */
final class CopyWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Connection connection;
  private final CopyIn copy;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER + (1 << 12));

  /** A COPY on a connection of its own. */
  CopyWriter(DataSource source, String table) {
    try {
      connection = source.getConnection();
      copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin");
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  void row(@Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        buffer.write('\t');
      }
      cell(cells[i]);
    }
    buffer.write('\n');
    if (buffer.size() >= BUFFER) {
      flush();
    }
  }

  long finish() {
    flush();
    try {
      return copy.endCopy();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Without {@link #finish} before, everything written is thrown away. */
  @Override
  public void close() {
    try (Connection closing = connection) {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
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

  private void flush() {
    try {
      byte[] bytes = buffer.toByteArray();
      copy.writeToCopy(bytes, 0, bytes.length);
      buffer.reset();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static DataAccessResourceFailureException failure(SQLException e) {
    return new DataAccessResourceFailureException("COPY failed", e);
  }
}
