package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.internal.clean.Mending;
import org.relieflink.platform.pool.internal.clean.StepHistory;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.CleanSteps;
import org.relieflink.platform.pool.internal.store.Faults;
import org.relieflink.platform.pool.internal.store.Faults.Placed;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.FileFace.SheetPlan;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.relieflink.tabular.Cell;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.relieflink.tabular.TableWriter;
import org.relieflink.tabular.TextEncoding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 错行表：原来的列，原来的格式，后面加一列“错误原因”。 The bad rows in the layout of the original, with the reasons behind;
 * mended and sent again it counts as a supplement, not as the whole list.
 */
@Component
public class BadRowsFile {
  /** Header of the added column, by which a mended copy is known. */
  static final String REASON = "错误原因";

  private final Batches batches;
  private final Faults faults;
  private final UploadFolder folder;
  private final CleanSteps steps;

  BadRowsFile(Batches batches, Faults faults, UploadFolder folder, CleanSteps steps) {
    this.steps = steps;
    this.batches = batches;
    this.faults = faults;
    this.folder = folder;
  }

  static boolean isMendedCopy(FileFace face) {
    return face.sheets().stream().anyMatch(sheet -> sheet.headers().contains(REASON));
  }

  /**
   * Writes the file to a temporary place.
   *
   * @param sentence what is wrong and how to mend it, for one fault
   */
  @Transactional(readOnly = true)
  public ClearFile write(ImportBatch batch, Function<Placed, String> sentence) throws IOException {
    FileFace face = batches.findFace(batch.id()).orElseThrow();
    boolean csv = face.kind().equals("CSV");
    ClearFile target = folder.temporary(csv ? ".csv" : ".xlsx");
    Map<Long, String> reasons = reasons(batch.id(), sentence);
    Mending mending = new Mending(StepHistory.of(steps.of(batch.id())).steps());
    try (ClearFile original = folder.open(batches.stored(batch.id()));
        OutputStream out = Files.newOutputStream(target.path());
        Table table = TableReader.open(original.path());
        TableWriter writer =
            csv
                ? TableWriter.csv(out, TextEncoding.valueOf(face.encoding()))
                : TableWriter.xlsx(out)) {
      for (int sheet = 0; sheet < face.sheets().size(); sheet++) {
        SheetPlan plan = face.sheets().get(sheet);
        int place = sheet;
        ColumnMap columns = plan.columnMap();
        UnaryOperator<Row> now = row -> mending.apply(place, row, columns).row();
        copy(table, new Part(plan, sheetReasons(reasons, sheet), now), writer);
      }
    }
    return target;
  }

  private Map<Long, String> reasons(long batchId, Function<Placed, String> sentence) {
    Map<Long, String> reasons = new HashMap<>();
    faults.forEach(
        batchId,
        placed ->
            reasons.merge(
                key(placed.sheet(), placed.row()),
                sentence.apply(placed),
                (first, second) -> first + "；" + second));
    return reasons;
  }

  private static Function<Long, String> sheetReasons(Map<Long, String> reasons, int sheet) {
    return row -> reasons.getOrDefault(key(sheet, row), "");
  }

  private static long key(int sheet, long row) {
    return ((long) sheet << 32) | row;
  }

  /**
   * What of a sheet is written.
   *
   * @param now a row as the steps of cleaning left it
   */
  private record Part(SheetPlan plan, Function<Long, String> reasons, UnaryOperator<Row> now) {}

  private static void copy(Table table, Part part, TableWriter writer) throws IOException {
    SheetPlan plan = part.plan();
    writer.startSheet(plan.name());
    List<String> headers = new ArrayList<>(plan.headers());
    headers.remove(REASON);
    int width = headers.size();
    headers.add(REASON);
    writer.writeHeader(headers);
    table
        .sheets()
        .get(plan.index())
        .forEachRowAfter(
            new Header(plan.headerRow(), plan.headers()),
            row -> {
              String reason = part.reasons().apply(row.number());
              if (!reason.isEmpty()) {
                write(writer, cells(part.now().apply(row), width, reason));
              }
            });
  }

  /**
   * Numbers stay as they are written; dates and all else are text, so that nothing is damaged
   * again.
   */
  private static List<Cell> cells(Row row, int width, String reason) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      String text = row.raw(column);
      boolean number = row.kind(column) == CellKind.NUMBER && text.length() < 15;
      cells.add(number ? Cell.number(text) : Cell.text(text));
    }
    cells.add(Cell.text(reason));
    return cells;
  }

  private static void write(TableWriter writer, List<Cell> cells) {
    try {
      writer.write(cells);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
