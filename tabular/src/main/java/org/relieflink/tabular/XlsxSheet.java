package org.relieflink.tabular;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** 工作簿中的一张表。 One sheet of a workbook. */
final class XlsxSheet extends StreamedSheet {
  private final XlsxTable table;
  private final String name;
  private final boolean hidden;
  private final String part;

  XlsxSheet(XlsxTable table, String name, boolean hidden, String part) {
    super(table.file());
    this.table = table;
    this.name = name;
    this.hidden = hidden;
    this.part = part;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  ReadSummary stream(RowSink sink) throws IOException {
    PartPlace place = new PartPlace(table.file(), part);
    try (XmlScanner xml = table.scan(part, place)) {
      return new SheetParser(table, xml, place).parse(sink);
    } catch (ZipException | EOFException damaged) {
      throw place.refuse(TableRefusalCode.BROKEN_ARCHIVE, "部件不完整");
    }
  }
}
