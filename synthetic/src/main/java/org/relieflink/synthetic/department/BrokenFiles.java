package org.relieflink.synthetic.department;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.tabular.Cell;
import org.relieflink.tabular.TableWriter;

/** 收不进来的文件 · Files that no importer can take, each for one reason. */
public final class BrokenFiles {
  private static final int ROWS = 200;

  private final CountyRegisters registers;
  private final Path folder;

  private BrokenFiles(CountyRegisters registers, Path folder) {
    this.registers = registers;
    this.folder = folder;
  }

  /** Writes them into the folder, which is made. */
  public static void write(CountyRegisters registers, Path folder) throws IOException {
    Files.createDirectories(folder);
    BrokenFiles files = new BrokenFiles(registers, folder);
    files.damagedColumn();
    files.htmlNamedXls();
    files.truncated();
    files.wrongEncoding();
    files.missingKeyColumn();
    files.emptyList();
  }

  /** Excel read the numbers as numbers: fifteen digits are left of eighteen. */
  private void damagedColumn() throws IOException {
    Layout layout = CivilAffairs.lowIncomeBorderline();
    int number = layout.indexOf(layout.faults().number());
    try (TableWriter writer = xlsx("excel_damaged_column.xlsx", layout)) {
      for (ListRow row : rows(layout.type())) {
        List<Cell> cells =
            new ArrayList<>(layout.columns().stream().map(c -> c.cell().apply(row)).toList());
        cells.set(number, rounded(row.entry().person().citizenNumber()));
        writer.write(cells);
      }
    }
  }

  private static Cell rounded(String number) {
    String kept = number.substring(0, 15);
    return Cell.number(kept.charAt(0) + "." + kept.substring(1) + "E+17");
  }

  private void htmlNamedXls() throws IOException {
    Layout layout = OtherDepartments.veterans();
    StringBuilder html =
        new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table>\n<tr>");
    layout.headers().forEach(header -> html.append("<th>").append(header).append("</th>"));
    html.append("</tr>\n");
    for (ListRow row : rows(layout.type()).subList(0, 20)) {
      html.append("<tr>");
      texts(layout, row).forEach(text -> html.append("<td>").append(text).append("</td>"));
      html.append("</tr>\n");
    }
    Files.writeString(folder.resolve("html_named.xls"), html.append("</table></body></html>\n"));
  }

  private void truncated() throws IOException {
    Layout layout = CivilAffairs.lowIncomeBorderline();
    Path file = folder.resolve("truncated.xlsx");
    try (TableWriter writer = xlsx("truncated.xlsx", layout)) {
      for (ListRow row : rows(layout.type())) {
        writer.write(layout.columns().stream().map(c -> c.cell().apply(row)).toList());
      }
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * 6 / 10));
  }

  /** Two encodings glued together: neither UTF-8 nor GB18030 reads it. */
  private void wrongEncoding() throws IOException {
    byte[] utf8 = csv(false).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(utf8, utf8.length + 60);
    for (int i = utf8.length; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 3 == 0 ? 0xFF : 0x80);
    }
    Files.write(folder.resolve("wrong_encoding.csv"), bytes);
  }

  private void missingKeyColumn() throws IOException {
    Files.writeString(folder.resolve("missing_key_column.csv"), "\uFEFF" + csv(true));
  }

  private void emptyList() throws IOException {
    xlsx("empty_list.xlsx", CivilAffairs.lowIncomeBorderline()).close();
  }

  private String csv(boolean withoutKey) {
    Layout layout = OtherDepartments.veterans();
    int from = withoutKey ? 1 : 0;
    StringBuilder text = new StringBuilder();
    List<String> headers = layout.headers();
    text.append(String.join(",", headers.subList(from, headers.size()))).append("\r\n");
    for (ListRow row : rows(layout.type())) {
      List<String> values = texts(layout, row);
      text.append(String.join(",", values.subList(from, values.size()))).append("\r\n");
    }
    return text.toString();
  }

  private TableWriter xlsx(String name, Layout layout) throws IOException {
    TableWriter writer =
        ListFile.open(Layout.Format.XLSX, Files.newOutputStream(folder.resolve(name)));
    writer.startSheet(layout.sheets().get(0));
    writer.writeTitle(layout.titles().get(0), layout.columns().size());
    writer.writeHeader(layout.headers());
    return writer;
  }

  private List<ListRow> rows(HardshipClass type) {
    return registers.list(type).subList(0, ROWS).stream()
        .map(row -> new ListRow(registers, row, row, 1, row.member(), Month.NOVEMBER))
        .toList();
  }

  private static List<String> texts(Layout layout, ListRow row) {
    return layout.columns().stream().map(column -> text(column.cell().apply(row))).toList();
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.TextCell text) {
      return text.text();
    }
    return cell instanceof Cell.NumberCell number ? number.text() : "";
  }
}
