package org.relieflink.platform.screening.internal.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * COPY 的文本行。 Collects rows in PostgreSQL's COPY text form and sends them in the running
 * transaction.
 */
final class CopyLines {
  private final StringBuilder lines = new StringBuilder(1 << 16);
  private boolean begun;
  private int rows;

  CopyLines value(@Nullable Object value) {
    separate();
    if (value == null) {
      lines.append("\\N");
    } else {
      escape(value.toString(), false);
    }
    return this;
  }

  /** A bytea. */
  CopyLines bytes(byte[] value) {
    separate();
    lines.append("\\\\x").append(HexFormat.of().formatHex(value));
    return this;
  }

  /** A text array. */
  CopyLines array(Collection<String> values) {
    separate();
    lines.append('{');
    boolean first = true;
    for (String value : values) {
      lines.append(first ? "\"" : ",\"");
      escape(value, true);
      lines.append('"');
      first = false;
    }
    lines.append('}');
    return this;
  }

  CopyLines end() {
    lines.append('\n');
    begun = false;
    rows++;
    return this;
  }

  int rows() {
    return rows;
  }

  private void separate() {
    if (begun) {
      lines.append('\t');
    }
    begun = true;
  }

  /** Inside an array a quote and a back slash are escaped once more. */
  private void escape(String text, boolean inArray) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> lines.append(inArray ? "\\\\\\\\" : "\\\\");
        case '"' -> lines.append(inArray ? "\\\\\"" : "\"");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        case '\0' -> lines.append(' ');
        default -> lines.append(c);
      }
    }
  }

  /** Sends what was collected and starts anew. */
  void send(DataSource source, String copySql) {
    if (rows == 0) {
      return;
    }
    var connection = DataSourceUtils.getConnection(source);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copySql, new StringReader(lines.toString()));
    } catch (SQLException failure) {
      throw new IllegalStateException("copy failed: " + failure.getSQLState(), failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
    lines.setLength(0);
    rows = 0;
  }
}
