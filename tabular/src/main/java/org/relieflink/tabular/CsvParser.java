package org.relieflink.tabular;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/**
 * 逐字符读 CSV。 Reads CSV character by character: quotes, doubled quotes, any line end, any common
 * separator.
 */
final class CsvParser {
  private static final String SEPARATORS = ",\t;，|";
  private static final int SAMPLE = 1 << 16;

  private final Reader reader;
  private final char separator;
  private final Path file;
  private final char[] block = new char[1 << 15];
  private final StringBuilder cell = new StringBuilder();
  private final RowBuffer row = new RowBuffer();
  private int next;
  private int filled;
  private long rowNumber = 1;
  private int column;
  private long rows;
  private long lastRow;
  private boolean stopped;

  CsvParser(Reader reader, char separator, Path file) {
    this.reader = reader;
    this.separator = separator;
    this.file = file;
  }

  /**
   * The candidate found most often outside quotes in the first characters; the comma when none is
   * found.
   */
  static char separatorOf(Reader reader) throws IOException {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0, c = reader.read(); i < SAMPLE && c >= 0; i++, c = reader.read()) {
      quoted ^= c == '"';
      int at = quoted ? -1 : SEPARATORS.indexOf(c);
      if (at >= 0) {
        counts[at]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  ReadSummary parse(RowSink sink) throws IOException {
    int c = read();
    while (c >= 0 && !stopped) {
      c = c == '"' ? quoted() : plain(c);
      endCell();
      if (c == separator) {
        c = read();
        if (c < 0) {
          endRow(sink);
        }
      } else {
        endRow(sink);
        c = afterLineEnd(c);
      }
    }
    return new ReadSummary(rows, lastRow, 0, 0, 0);
  }

  /** Reads an unquoted cell from its first character; gives the character that ended it. */
  private int plain(int first) throws IOException {
    int c = first;
    while (c >= 0 && c != separator && c != '\n' && c != '\r') {
      append(c);
      c = read();
    }
    return c;
  }

  private int quoted() throws IOException {
    int c = read();
    while (true) {
      if (c < 0) {
        throw refuse(TableRefusalCode.UNCLOSED_QUOTE, rowNumber);
      }
      if (c == '"') {
        c = read();
        if (c != '"') {
          return plain(c);
        }
      }
      append(c);
      c = read();
    }
  }

  private int afterLineEnd(int c) throws IOException {
    if (c < 0) {
      return c;
    }
    int following = read();
    return c == '\r' && following == '\n' ? read() : following;
  }

  private void append(int c) {
    if (cell.length() == TableLimits.CELL_CHARACTERS) {
      throw refuse(TableRefusalCode.CELL_TOO_LONG, "第 " + rowNumber + " 行");
    }
    cell.append((char) c);
  }

  private void endCell() {
    if (!cell.isEmpty()) {
      if (column >= TableLimits.COLUMNS) {
        throw refuse(TableRefusalCode.TOO_MANY_COLUMNS, rowNumber);
      }
      String text = unwrapped(cell.toString());
      row.put(column, text, CellText.isBlank(text) ? CellKind.BLANK : CellKind.TEXT);
      cell.setLength(0);
    }
    column++;
  }

  /**
   * Systems write {@code ="00123"} to keep Excel from changing a number; the text inside is meant.
   */
  private static String unwrapped(String text) {
    boolean wrapped = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
    return wrapped && text.indexOf('"', 2) == text.length() - 1
        ? text.substring(2, text.length() - 1)
        : text;
  }

  private void endRow(RowSink sink) {
    if (rowNumber > TableLimits.ROWS) {
      throw refuse(TableRefusalCode.TOO_MANY_ROWS);
    }
    if (row.hasContent()) {
      rows++;
      lastRow = rowNumber;
      stopped = !sink.accept(row.toRow(rowNumber));
    }
    row.clear();
    column = 0;
    rowNumber++;
  }

  private int read() throws IOException {
    if (next == filled) {
      filled = reader.read(block);
      next = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return block[next++];
  }

  private TableRefusedException refuse(TableRefusalCode code, Object... details) {
    return new TableRefusedException(TableRefusal.of(code, file, details));
  }
}
