package org.relieflink.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * 写表格。 Writes CSV or xlsx with the same bytes for the same cells, whenever and wherever it runs.
 *
 * <p>Text that a spreadsheet would take for a formula ({@code = + - @}, their full-width forms,
 * TAB, line ends first) is made harmless: in xlsx it is a text cell with Excel's quote-prefix style
 * and its characters stay as they are; in CSV, which knows no cell types, one space goes before it
 * (readers that strip cells, as {@link Row#text} does, get the original back). Numbers pass only as
 * {@link Cell#number}.
 *
 * <p>Closing finishes the file and closes the stream.
 */
public interface TableWriter extends Closeable {
  /**
   * A CSV: lines end with CRLF, cells are quoted when needed, the byte order mark comes with the
   * encoding.
   */
  static TableWriter csv(OutputStream out, TextEncoding encoding) throws IOException {
    return new CsvTableWriter(out, encoding);
  }

  /** An xlsx workbook, streamed: memory does not grow with the rows. */
  static TableWriter xlsx(OutputStream out) {
    return new XlsxTableWriter(out);
  }

  /** Starts the next sheet; a CSV has one sheet and ignores the name. */
  void startSheet(SheetSetup setup) throws IOException;

  default void startSheet(String name) throws IOException {
    startSheet(SheetSetup.of(name));
  }

  /** One row of cells; starts a sheet named 数据 when none was started. */
  void write(List<Cell> cells) throws IOException;

  /** One row of text cells. */
  default void writeTexts(List<String> texts) throws IOException {
    write(texts.stream().map(Cell::text).toList());
  }

  /** A bold header row in xlsx, a plain row in CSV. */
  void writeHeader(List<String> names) throws IOException;

  /** A title in the first cell, merged over the columns in xlsx. */
  void writeTitle(String title, int columns) throws IOException;
}
