package org.relieflink.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * 读 CSV 名单，给没有自己的读法的对手和结果用。 Reads a list for peers without a reader of their own, and files of
 * pairs.
 *
 * <p>UTF-8, comma, quotes doubled inside quotes; a cell never holds a line break.
 */
public final class ListFile {
  private ListFile() {}

  /** A row: cells by column. */
  public static final class Row {
    private final Map<String, Integer> columns;
    private final List<String> cells;

    private Row(Map<String, Integer> columns, List<String> cells) {
      this.columns = columns;
      this.cells = cells;
    }

    /** The cell, "" where the column or the cell is absent. */
    public String get(String column) {
      int at = columns.getOrDefault(column, -1);
      return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
  }

  /** Names of the columns, without spaces around them. */
  public static List<String> header(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      String line = in.readLine();
      return line == null ? List.of() : cells(line).stream().map(String::strip).toList();
    }
  }

  /** Hands over every row after the header. */
  public static void forEach(Path file, Consumer<Row> each) throws IOException {
    Map<String, Integer> columns = new HashMap<>();
    for (String name : header(file)) {
      columns.put(name, columns.size());
    }
    try (BufferedReader in = Files.newBufferedReader(file)) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        each.accept(new Row(columns, cells(line)));
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>(12);
    int from = 0;
    while (from <= line.length()) {
      boolean quoted = from < line.length() && line.charAt(from) == '"';
      int to = quoted ? afterQuotes(line, from) : line.indexOf(',', from);
      int end = to < 0 ? line.length() : to;
      cells.add(quoted ? unquoted(line.substring(from, end)) : line.substring(from, end));
      from = end + 1;
    }
    return cells;
  }

  /** The comma (or the end) after a cell in quotes. */
  private static int afterQuotes(String line, int from) {
    boolean inside = false;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      inside ^= c == '"';
      if (c == ',' && !inside) {
        return i;
      }
    }
    return line.length();
  }

  private static String unquoted(String cell) {
    String inner = cell.length() < 2 ? "" : cell.substring(1, cell.length() - 1);
    return inner.replace("\"\"", "\"");
  }
}
