package org.relieflink.proof.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.JsonLine;
import org.relieflink.proof.SignedRoot;

/**
 * 读导出：开头、封存、逐笔、结尾。 Reads an export line by line: head, seals, entries, and an end that tells a
 * whole file from half a one.
 */
public final class TrailExport {
  public static final String FORM = "relief-trail-export/1";

  private final BufferedReader lines;
  private final Roots seals = new Roots();
  private final String origin;
  private @Nullable Map<String, @Nullable Object> ahead;
  private long number;
  private long entries;

  /**
   * Reads head and seals.
   *
   * @throws IllegalArgumentException with the number of the line that is not as it should be
   */
  public TrailExport(BufferedReader lines) throws IOException {
    this.lines = lines;
    Map<String, @Nullable Object> head = values();
    if (!FORM.equals(head.get("form")) || !(head.get("origin") instanceof String name)) {
      throw wrong(null);
    }
    origin = name;
    ahead = values();
    while (ahead != null && ahead.get("seal") instanceof String line) {
      seal(line);
      ahead = values();
    }
  }

  private void seal(String line) {
    try {
      seals.add(SignedRoot.parse(line), Roots.Keys.NONE);
    } catch (IllegalArgumentException damaged) {
      throw wrong(damaged);
    }
  }

  String origin() {
    return origin;
  }

  /** The server's own seals as they stand in its database. */
  Roots seals() {
    return seals;
  }

  /** The next entry; empty at the end. */
  Optional<ExportedEntry> next() throws IOException {
    Map<String, @Nullable Object> values = ahead == null ? values() : ahead;
    ahead = null;
    if (values.get("end") instanceof Long count) {
      if (count != entries || lines.readLine() != null) {
        throw wrong(null);
      }
      return Optional.empty();
    }
    entries++;
    try {
      return Optional.of(ExportedEntry.of(values));
    } catch (IllegalArgumentException damaged) {
      throw wrong(damaged);
    }
  }

  private Map<String, @Nullable Object> values() throws IOException {
    number++;
    String line = lines.readLine();
    try {
      return JsonLine.read(line == null ? "" : line);
    } catch (IllegalArgumentException damaged) {
      throw wrong(damaged);
    }
  }

  private IllegalArgumentException wrong(@Nullable Throwable cause) {
    return new IllegalArgumentException(Long.toString(number), cause);
  }
}
