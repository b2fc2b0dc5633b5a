package org.relieflink.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
    try (InputStream in = ReferenceTable.class.getResourceAsStream("data/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Missing reference table " + file);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        row.accept(cells(line, columns));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable reference table " + file, e);
    }
  }

  private static String[] cells(String line, int columns) {
    String[] cells = new String[columns];
    int from = 0;
    for (int i = 0; i < columns - 1; i++) {
      int comma = line.indexOf(',', from);
      if (comma < 0) {
        throw new IllegalStateException("Too few cells in a reference table row: " + line);
      }
      cells[i] = line.substring(from, comma);
      from = comma + 1;
    }
    cells[columns - 1] = line.substring(from);
    return cells;
  }
}
