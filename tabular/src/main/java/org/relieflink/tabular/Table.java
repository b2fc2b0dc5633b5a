package org.relieflink.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** 打开的表格文件。 An open table file that has passed the gate. */
public interface Table extends Closeable {
  TableKind kind();

  /** Encoding of a CSV; empty for xlsx. */
  Optional<TextEncoding> encoding();

  /** All data sheets in the workbook's order, hidden ones flagged. */
  List<Sheet> sheets();

  /** The first visible sheet. */
  default Sheet firstSheet() {
    return sheets().stream()
        .filter(sheet -> !sheet.hidden())
        .findFirst()
        .orElseGet(() -> sheets().get(0));
  }

  @Override
  void close() throws IOException;
}
