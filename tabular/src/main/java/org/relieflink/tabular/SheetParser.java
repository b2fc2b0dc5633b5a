package org.relieflink.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** 读工作表的行与格。 Reads rows and cells of a worksheet part, in order, one row in memory. */
final class SheetParser {
  private final XlsxTable table;
  private final XmlScanner xml;
  private final PartPlace place;
  private final RowBuffer row = new RowBuffer();
  private int rowNumber;
  private boolean rowHidden;
  private int column;
  private long rows;
  private long lastRow;
  private long formulas;
  private long hiddenRows;
  private long verticalMerges;

  SheetParser(XlsxTable table, XmlScanner xml, PartPlace place) {
    this.table = table;
    this.xml = xml;
    this.place = place;
  }

  ReadSummary parse(RowSink sink) throws IOException {
    while (xml.nextTag()) {
      if (xml.isStart("row")) {
        startRow();
      } else if (xml.isEnd("row")) {
        if (!endRow(sink)) {
          break;
        }
      } else if (xml.isStart("c")) {
        readCell();
      } else if (xml.isStart("mergeCell")) {
        countMerge(xml.attribute("ref"));
      }
    }
    return new ReadSummary(rows, lastRow, formulas, hiddenRows, verticalMerges);
  }

  private void startRow() {
    String number = xml.attribute("r");
    int previous = rowNumber;
    rowNumber = number == null ? previous + 1 : CellReference.rowNumber(number);
    if (rowNumber > TableLimits.ROWS) {
      throw place.refuse(TableRefusalCode.TOO_MANY_ROWS);
    }
    if (rowNumber <= previous) {
      throw place.refuse(TableRefusalCode.WILD_CELL_REFERENCE, "行号 " + number);
    }
    String hidden = xml.attribute("hidden");
    rowHidden = "1".equals(hidden) || "true".equals(hidden);
    place.at("第 " + rowNumber + " 行");
    column = -1;
  }

  /** False when the sink wants no more. */
  private boolean endRow(RowSink sink) {
    boolean more = true;
    if (row.hasContent()) {
      rows++;
      lastRow = rowNumber;
      hiddenRows += rowHidden ? 1 : 0;
      more = sink.accept(row.toRow(rowNumber));
    }
    row.clear();
    return more;
  }

  private void readCell() throws IOException {
    String reference = xml.attribute("r");
    int previous = column;
    column = reference == null ? previous + 1 : CellReference.column(reference);
    boolean wild = reference != null && CellReference.row(reference) != rowNumber;
    if (wild || column <= previous || column >= TableLimits.EXCEL_COLUMNS) {
      throw place.refuse(TableRefusalCode.WILD_CELL_REFERENCE, shown(reference));
    }
    String type = xml.attribute("t");
    int style = CellReference.number(xml.attribute("s"));
    int depth = xml.depth();
    String value = "";
    boolean computed = false;
    while (xml.nextTag() && xml.depth() >= depth) {
      if (xml.isStart("v")) {
        value = xml.elementText();
      } else if (xml.isStart("f")) {
        formulas++;
        computed = true;
      } else if (xml.isStart("is")) {
        value = SharedTexts.richText(xml, "is", place);
      }
    }
    if (!value.isEmpty()) {
      put(type, style, value);
    } else if (computed && !"str".equals(type)) {
      // a formula that gives empty text is stored as "str"; without it nobody ever computed it
      put("e", style, CellText.NEVER_COMPUTED);
    }
  }

  private void put(@Nullable String type, int style, String value) throws IOException {
    if (column >= TableLimits.COLUMNS) {
      throw place.refuse(TableRefusalCode.TOO_MANY_COLUMNS, rowNumber);
    }
    switch (type == null ? "n" : type) {
      case "s" -> putText(table.texts().get(value));
      case "inlineStr" -> putText(value);
      case "str" -> putText(XmlText.resolveExcel(value));
      case "b" -> row.put(column, value.equals("1") ? "TRUE" : "FALSE", CellKind.BOOLEAN);
      case "e" -> row.put(column, value, CellKind.ERROR);
      case "d" -> row.put(column, value, CellKind.DATE);
      default -> putNumber(style, value.strip());
    }
  }

  private void putText(String text) {
    row.put(column, text, CellText.isBlank(text) ? CellKind.BLANK : CellKind.TEXT);
  }

  private void putNumber(int style, String value) {
    if (!NumberText.isNumber(value)) {
      putText(value);
      return;
    }
    if (table.styles().isDate(style)) {
      String iso = table.styles().isoText(value);
      row.put(column, iso, iso.equals(value) ? CellKind.NUMBER : CellKind.DATE);
    } else {
      row.put(column, NumberText.display(value), CellKind.NUMBER);
    }
  }

  private void countMerge(@Nullable String range) {
    int colon = range == null ? -1 : range.indexOf(':');
    if (range != null
        && colon > 0
        && CellReference.row(range.substring(0, colon))
            != CellReference.row(range.substring(colon + 1))) {
      verticalMerges++;
    }
  }

  private static String shown(@Nullable String reference) {
    return reference == null ? "列数超限" : reference.substring(0, Math.min(20, reference.length()));
  }
}
