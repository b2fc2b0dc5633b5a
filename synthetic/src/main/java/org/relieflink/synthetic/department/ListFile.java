package org.relieflink.synthetic.department;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.relieflink.synthetic.department.PlantedError.Reason;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.tabular.Cell;
import org.relieflink.tabular.TableWriter;
import org.relieflink.tabular.TextEncoding;

/**
 * 写一个名单文件 · Writes one list: titles, header, rows with blank and planted ones between them, notes.
 */
final class ListFile {
  private static final double BLANK_ROW = 0.0004;
  private static final int COPIED_FROM = 7;

  private final Layout layout;
  private final Month month;
  private final Iterator<ListRow> decoys;
  private final List<PlantedError> planted = new ArrayList<>();
  private final SplitMix random;
  private long rowNumber;

  /** Takes from {@code decoys} all it needs at once, so that files can be written side by side. */
  ListFile(Layout layout, Month month, Decoys decoys) {
    this.layout = layout;
    this.month = month;
    this.decoys = decoys.next(layout.type(), month, needed(layout)).iterator();
    this.random = decoys.stream(Stream.PLANT, layout, month);
  }

  private static int needed(Layout layout) {
    long count = 0;
    for (int i = 0; i < layout.sheets().size(); i++) {
      count +=
          Plant.on(layout, i == 0).stream()
              .filter(plant -> plant.reason() != Reason.DUPLICATE_ROW)
              .count();
    }
    return (int) count;
  }

  /** Writes the file below {@code departments} and says what was planted where. */
  List<PlantedError> write(Path departments, List<ListRow> rows) throws IOException {
    Path file = departments.resolve(layout.path(month));
    Files.createDirectories(file.getParent());
    try (TableWriter writer = open(layout.format(), Files.newOutputStream(file))) {
      for (int i = 0; i < layout.sheets().size(); i++) {
        boolean second = i == 1;
        List<ListRow> here =
            rows.stream().filter(row -> layout.onSecondSheet(row) == second).toList();
        writer.startSheet(layout.sheets().get(i));
        sheet(writer, layout.sheets().get(i), here, Plant.on(layout, !second));
      }
    }
    return planted;
  }

  static TableWriter open(Layout.Format format, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    return switch (format) {
      case XLSX -> TableWriter.xlsx(buffered);
      case CSV_GB18030 -> TableWriter.csv(buffered, TextEncoding.GB18030);
      case CSV_UTF8 -> TableWriter.csv(buffered, TextEncoding.UTF_8_BOM);
    };
  }

  private void sheet(TableWriter writer, String name, List<ListRow> rows, List<Plant> plants)
      throws IOException {
    rowNumber = 0;
    lines(writer, layout.titles());
    rowNumber++;
    writer.writeHeader(layout.headers());
    int next = 0;
    for (int i = 0; i < rows.size(); i++) {
      maybeBlank(writer);
      rowNumber++;
      writer.write(cells(rows.get(i)));
      while (next < plants.size() && i == place(next, plants.size(), rows.size())) {
        plant(writer, name, new Planting(plants.get(next), next, rows, i));
        next++;
      }
    }
    lines(writer, layout.notes());
  }

  /** Spread over the table, never in the first rows. */
  private static int place(int nth, int plants, int rows) {
    return (nth + 1) * (rows - COPIED_FROM) / (plants + 1) + COPIED_FROM - 1;
  }

  private void plant(TableWriter writer, String sheet, Planting planting) throws IOException {
    rowNumber++;
    Plant plant = planting.plant();
    if (plant.reason() == Reason.DUPLICATE_ROW) {
      writer.write(cells(planting.rows().get(planting.after() - COPIED_FROM + 1)));
    } else {
      ListRow decoy = decoys.next();
      List<Cell> cells = new ArrayList<>(cells(decoy));
      cells.set(
          layout.indexOf(plant.column()),
          plant.wrongCell(layout, decoy.entry().citizenId(), planting.nth()));
      writer.write(cells);
    }
    planted.add(
        new PlantedError(
            layout.path(month),
            layout.isXlsx() ? sheet : "",
            rowNumber,
            plant.column(),
            plant.reason()));
  }

  private List<Cell> cells(ListRow row) {
    List<Cell> cells = new ArrayList<>(layout.columns().size());
    for (Column column : layout.columns()) {
      cells.add(column.cell().apply(row));
    }
    return cells;
  }

  private void maybeBlank(TableWriter writer) throws IOException {
    if (random.chance(BLANK_ROW)) {
      rowNumber++;
      writer.write(List.of());
    }
  }

  private void lines(TableWriter writer, List<String> texts) throws IOException {
    for (String text : texts) {
      rowNumber++;
      if (text.isEmpty()) {
        writer.write(List.of());
      } else {
        writer.writeTitle(text, layout.columns().size());
      }
    }
  }

  /** One planting: the {@code nth} of the sheet, after the row with index {@code after}. */
  private record Planting(Plant plant, int nth, List<ListRow> rows, int after) {}
}
