package org.relieflink.platform.trail.internal.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.proof.LogEntry;

/** 数据库里的一笔，变成规范的一笔. */
final class EntryRows {
  /** All that is sealed of an entry, by the names that {@link LogEntry} knows. */
  static final String COLUMNS = "e.id, e.at, " + "e." + String.join(", e.", LogEntry.NAMES);

  private EntryRows() {}

  static LogEntry entry(ResultSet row) throws SQLException {
    List<@Nullable String> fields = new ArrayList<>();
    for (String name : LogEntry.NAMES) {
      fields.add(row.getString(name));
    }
    return new LogEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), fields);
  }
}
