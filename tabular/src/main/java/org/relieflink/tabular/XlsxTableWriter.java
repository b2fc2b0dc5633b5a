package org.relieflink.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 写 xlsx。 Writes an xlsx workbook row by row; every archive time is fixed so that the bytes repeat.
 */
final class XlsxTableWriter implements TableWriter {
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final int FLUSH_CHARACTERS = 1 << 16;

  /** Rows of a table are alike: a low level packs them nearly as well in a third of the time. */
  private static final int COMPRESSION = 3;

  private final ZipOutputStream zip;
  private final List<SheetSetup> sheets = new ArrayList<>();
  private final List<String> merges = new ArrayList<>();
  private final StringBuilder xml = new StringBuilder(FLUSH_CHARACTERS + 4096);
  private int rowNumber;
  private boolean sheetOpen;
  private boolean closed;

  XlsxTableWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out);
    zip.setLevel(COMPRESSION);
  }

  @Override
  public void startSheet(SheetSetup setup) throws IOException {
    finishSheet();
    sheets.add(setup);
    openPart("xl/worksheets/sheet" + sheets.size() + ".xml");
    xml.append(XlsxParts.sheetStart(setup));
    rowNumber = 0;
    sheetOpen = true;
  }

  @Override
  public void write(List<Cell> cells) throws IOException {
    writeRow(cells, XlsxParts.STYLE_TEXT);
  }

  @Override
  public void writeHeader(List<String> names) throws IOException {
    writeRow(names.stream().map(Cell::text).toList(), XlsxParts.STYLE_HEADER);
  }

  @Override
  public void writeTitle(String title, int columns) throws IOException {
    writeRow(List.of(Cell.text(title)), XlsxParts.STYLE_HEADER);
    if (columns > 1) {
      merges.add("A" + rowNumber + ":" + CellReference.letters(columns - 1) + rowNumber);
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (zip) {
      openSheet();
      finishSheet();
      for (XlsxParts.Part part : XlsxParts.closing(sheets)) {
        openPart(part.name());
        xml.append(part.xml());
        closePart();
      }
    }
  }

  private void openSheet() throws IOException {
    if (!sheetOpen) {
      startSheet("数据");
    }
  }

  private void writeRow(List<Cell> cells, int textStyle) throws IOException {
    openSheet();
    if (rowNumber == TableLimits.ROWS || cells.size() > TableLimits.EXCEL_COLUMNS) {
      throw new IllegalStateException("a sheet holds 1,048,576 rows and 16,384 columns");
    }
    rowNumber++;
    xml.append("<row r=\"").append(rowNumber).append("\">");
    for (int column = 0; column < cells.size(); column++) {
      appendCell(column, cells.get(column), textStyle);
    }
    xml.append("</row>");
    if (xml.length() > FLUSH_CHARACTERS) {
      flush();
    }
  }

  private void appendCell(int column, Cell cell, int textStyle) {
    if (cell instanceof Cell.TextCell text) {
      int style = CellText.startsFormula(text.text()) ? XlsxParts.STYLE_QUOTED : textStyle;
      appendStart(column, style);
      xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      XmlText.append(xml, text.text());
      xml.append("</t></is></c>");
    } else if (cell instanceof Cell.NumberCell number) {
      appendStart(column, XlsxParts.STYLE_NUMBER);
      xml.append("><v>").append(number.text()).append("</v></c>");
    } else if (cell instanceof Cell.DateCell date) {
      appendStart(column, XlsxParts.STYLE_DATE);
      xml.append("><v>").append(serial(date.date())).append("</v></c>");
    }
  }

  private void appendStart(int column, int style) {
    xml.append("<c r=\"")
        .append(CellReference.letters(column))
        .append(rowNumber)
        .append("\" s=\"")
        .append(style)
        .append('"');
  }

  private static long serial(LocalDate date) {
    long days = ChronoUnit.DAYS.between(EPOCH, date);
    return days < 61 ? days - 1 : days;
  }

  private void finishSheet() throws IOException {
    if (!sheetOpen) {
      return;
    }
    xml.append("</sheetData>");
    if (!merges.isEmpty()) {
      xml.append("<mergeCells count=\"").append(merges.size()).append("\">");
      merges.forEach(merge -> xml.append("<mergeCell ref=\"").append(merge).append("\"/>"));
      xml.append("</mergeCells>");
      merges.clear();
    }
    xml.append("</worksheet>");
    closePart();
    sheetOpen = false;
  }

  private void openPart(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIXED_TIME);
    zip.putNextEntry(entry);
  }

  private void closePart() throws IOException {
    flush();
    zip.closeEntry();
  }

  private void flush() throws IOException {
    zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    xml.setLength(0);
  }
}
