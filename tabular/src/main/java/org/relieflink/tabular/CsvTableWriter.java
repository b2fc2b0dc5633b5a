package org.relieflink.tabular;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/** 写 CSV。 Writes CSV. */
final class CsvTableWriter implements TableWriter {
  private final Writer writer;

  CsvTableWriter(OutputStream out, TextEncoding encoding) throws IOException {
    out.write(encoding.mark());
    this.writer = new BufferedWriter(new OutputStreamWriter(out, encoding.charset()), 1 << 16);
  }

  @Override
  public void startSheet(SheetSetup setup) {}

  @Override
  public void write(List<Cell> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      if (column > 0) {
        writer.write(',');
      }
      writeCell(cells.get(column));
    }
    writer.write("\r\n");
  }

  @Override
  public void writeHeader(List<String> names) throws IOException {
    writeTexts(names);
  }

  @Override
  public void writeTitle(String title, int columns) throws IOException {
    writeTexts(List.of(title));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private void writeCell(Cell cell) throws IOException {
    if (cell instanceof Cell.TextCell text) {
      writeText(text.text());
    } else if (cell instanceof Cell.NumberCell number) {
      writer.write(number.text());
    } else if (cell instanceof Cell.DateCell date) {
      writer.write(date.date().toString());
    }
  }

  private void writeText(String text) throws IOException {
    String safe = CellText.startsFormula(text) ? " " + text : text;
    if (!needsQuotes(safe)) {
      writer.write(safe);
      return;
    }
    writer.write('"');
    writer.write(safe.indexOf('"') >= 0 ? safe.replace("\"", "\"\"") : safe);
    writer.write('"');
  }

  /** Also the separators of other locales, so that no spreadsheet splits the cell. */
  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (",\"\r\n;\t，|".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
