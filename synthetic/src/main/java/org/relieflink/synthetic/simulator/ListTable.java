package org.relieflink.synthetic.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;

/** 名单文件里的行 · The rows of a generated list file, as a system would hold them. */
final class ListTable {
  private static final int LEAST_COLUMNS = 5; // of a header: titles and notes have fewer

  private final List<Map<String, String>> rows = new ArrayList<>();
  private List<String> header = List.of();

  private ListTable() {}

  /** All sheets, without titles, notes and blank rows. */
  static List<Map<String, String>> read(Path file) throws IOException {
    ListTable list = new ListTable();
    try (Table table = TableReader.open(file)) {
      for (Sheet sheet : table.sheets()) {
        list.header = List.of();
        sheet.forEachRow(list::row);
      }
    }
    return list.rows;
  }

  private void row(Row row) {
    List<String> cells = row.cells().stream().map(String::strip).toList();
    long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    if (header.isEmpty()) {
      header = filled >= LEAST_COLUMNS ? cells : header;
      return;
    }
    if (filled * 2 < header.size()) {
      return;
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (!header.get(i).isEmpty()) {
        named.put(header.get(i), row.text(i));
      }
    }
    rows.add(named);
  }
}
