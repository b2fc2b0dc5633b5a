package org.relieflink.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * 随程序发布的参考表 · A reference table shipped inside the jar (see {@code data/NOTE.md}).
 *
 * <p>Plain UTF-8 CSV with one header line. Only a last column may be quoted, so a row is cut at the
 * first {@code columns - 1} commas. A missing table is a broken build, hence an exception.
 */
final class ReferenceTable {
  private ReferenceTable() {}

  /** 逐行给出 · Hands each row after the header to {@code row}, always with {@code columns} cells. */
  static void forEachRow(String file, int columns, Consumer<String[]> row) {
    String text = text(file);
    int from = text.indexOf('\n') + 1;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      row.accept(cells(text, from, to, columns));
      from = to + 1;
    }
  }

  /** 全文 · The whole table as it stands. */
  static String text(String file) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream("data/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Missing reference table " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable reference table " + file, e);
    }
  }

  private static String[] cells(String text, int start, int end, int columns) {
    String[] cells = new String[columns];
    int from = start;
    for (int i = 0; i < columns - 1; i++) {
      int comma = text.indexOf(',', from);
      if (comma < 0 || comma >= end) {
        throw new IllegalStateException(
            "Too few cells in a reference table row: " + text.substring(start, end));
      }
      cells[i] = text.substring(from, comma);
      from = comma + 1;
    }
    cells[columns - 1] = text.substring(from, end);
    return cells;
  }
}
