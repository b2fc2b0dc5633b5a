package org.relieflink.tabular;

import java.io.IOException;
import java.nio.file.Path;

/** 打开表格。 Opens a table file, through the gate. */
public final class TableReader {
  private TableReader() {}

  /**
   * Opens a CSV or xlsx file.
   *
   * @throws TableRefusedException when the gate or a limit refuses the file
   */
  public static Table open(Path file) throws IOException {
    GateResult result = TableGate.check(file);
    if (result instanceof GateResult.Accepted accepted) {
      return open(file, accepted);
    }
    throw new TableRefusedException(((GateResult.Refused) result).refusal());
  }

  private static Table open(Path file, GateResult.Accepted accepted) throws IOException {
    return switch (accepted.kind()) {
      case CSV -> new CsvTable(file, accepted.encoding().orElseThrow());
      case XLSX -> XlsxTable.open(file);
    };
  }
}
