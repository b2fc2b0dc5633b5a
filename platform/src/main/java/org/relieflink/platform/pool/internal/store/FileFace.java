package org.relieflink.platform.pool.internal.store;

import java.util.List;
import java.util.Map;
import org.relieflink.platform.pool.internal.contract.ColumnMap;

/**
 * 文件的样子：哪些表、表头在哪行、哪列是什么。 What the inspection of a file found, kept with the batch.
 *
 * @param kind {@code XLSX} or {@code CSV}
 * @param encoding of a CSV; empty for xlsx
 * @param sheets sheets that are read, in the order of the file
 * @param skipped names of sheets that are not read (hidden, notes, another list)
 * @param guesses best first
 */
public record FileFace(
    String kind,
    String encoding,
    List<SheetPlan> sheets,
    List<String> skipped,
    List<Likely> guesses) {

  /**
   * One sheet that is read.
   *
   * @param index in the file, from 0
   * @param columns canonical field name to column
   */
  public record SheetPlan(
      int index,
      String name,
      long headerRow,
      List<String> titles,
      List<String> headers,
      Map<String, Integer> columns) {
    public ColumnMap columnMap() {
      return new ColumnMap(headers, columns);
    }

    public SheetPlan with(ColumnMap map) {
      return new SheetPlan(index, name, headerRow, titles, headers, map.columnByField());
    }
  }

  /** One guess which list it is. */
  public record Likely(String contractId, double confidence) {}

  /** The same sheets with the columns a person or a guess says, where the header is the same. */
  public FileFace withColumnsOf(ColumnMap map) {
    List<SheetPlan> plans =
        sheets.stream()
            .map(plan -> plan.headers().equals(map.headers()) ? plan.with(map) : plan)
            .toList();
    return withSheets(plans, skipped);
  }

  public FileFace withSheets(List<SheetPlan> plans, List<String> notRead) {
    return new FileFace(kind, encoding, plans, notRead, guesses);
  }
}
