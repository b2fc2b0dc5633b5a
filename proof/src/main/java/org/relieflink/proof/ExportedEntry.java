package org.relieflink.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 导出里的一笔：内容、位置、封存时记下的摘要。 An entry as the server exports it.
 *
 * @param position from 1; null when it is not sealed yet
 * @param id of the entry
 * @param entry the content; null when the database has lost it although it was sealed
 * @param leaf SM3 of the leaf as it was kept at sealing; null when not sealed yet
 * @param waiting whether an entry without a position waits to be sealed, as every honest one does
 */
public record ExportedEntry(
    @Nullable Long position,
    long id,
    @Nullable LogEntry entry,
    @Nullable Octets leaf,
    boolean waiting) {

  public static ExportedEntry sealed(
      long position, long id, @Nullable LogEntry entry, Octets leaf) {
    return new ExportedEntry(position, id, entry, leaf, false);
  }

  public static ExportedEntry open(LogEntry entry, boolean waiting) {
    return new ExportedEntry(null, entry.id(), entry, null, waiting);
  }

  public String line() {
    return JsonLine.write(values());
  }

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("position", position);
    values.put("id", id);
    if (entry != null) {
      values.put("at", entry.time());
      for (int i = 0; i < LogEntry.NAMES.size(); i++) {
        values.put(LogEntry.NAMES.get(i), entry.fields().get(i));
      }
    }
    values.put("leaf", leaf == null ? null : leaf.hex());
    if (position == null) {
      values.put("waiting", waiting ? 1 : 0);
    }
    return values;
  }

  /**
   * Reads the values of {@link #line}.
   *
   * @throws IllegalArgumentException when they are no entry
   */
  public static ExportedEntry of(Map<String, @Nullable Object> values) {
    Long id = values.get("id") instanceof Long number ? number : null;
    if (id == null) {
      throw new IllegalArgumentException("an entry without id");
    }
    return new ExportedEntry(
        values.get("position") instanceof Long position ? position : null,
        id,
        values.get("at") instanceof String at ? entry(id, at, values) : null,
        values.get("leaf") instanceof String leaf ? Octets.ofHex(leaf) : null,
        Long.valueOf(1).equals(values.get("waiting")));
  }

  private static LogEntry entry(long id, String at, Map<String, @Nullable Object> values) {
    List<@Nullable String> fields = new ArrayList<>();
    for (String name : LogEntry.NAMES) {
      Object value = values.get(name);
      if (!values.containsKey(name) || value instanceof Number) {
        throw new IllegalArgumentException("an entry without " + name);
      }
      fields.add((String) value);
    }
    try {
      return new LogEntry(id, Instant.parse(at), fields);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("an entry without a time", e);
    }
  }
}
