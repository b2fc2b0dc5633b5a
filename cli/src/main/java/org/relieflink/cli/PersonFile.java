package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableKind;
import org.relieflink.tabular.TableReader;
import org.relieflink.tabular.TextEncoding;

/**
 * 一份数据池或名单文件。 A pool or party file whose header has been found and whose key column is there.
 *
 * @param direct the engine can read the file's bytes itself: UTF-8, commas, canonical header in the
 *     first row
 */
record PersonFile(
    Path path,
    Header header,
    Map<PersonColumn, Integer> columns,
    PersonColumn key,
    boolean direct) {

  /** Opens the file, or refuses it with the sentence of the gate or the missing column. */
  static PersonFile inspect(Path path, PersonColumn key) throws IOException {
    try (Table table = TableReader.open(path)) {
      Header header =
          table
              .firstSheet()
              .findHeader(PersonColumn::isKnown)
              .orElseGet(() -> new Header(0, List.of()));
      Map<PersonColumn, Integer> columns = new EnumMap<>(PersonColumn.class);
      for (int i = 0; i < header.names().size(); i++) {
        int at = i;
        PersonColumn.find(header.names().get(i))
            .ifPresent(column -> columns.putIfAbsent(column, at));
      }
      requireKeys(path, header, columns, key);
      boolean direct =
          table.kind() == TableKind.CSV
              && table.encoding().map(TextEncoding::isUtf8).orElse(false)
              && header.rowNumber() == 1
              && PersonColumn.allCanonical(header.names());
      return new PersonFile(path, header, columns, key, direct);
    }
  }

  /** A file whose header only the engine understands. */
  static PersonFile unseen(Path path, PersonColumn key) throws NoSuchFileException {
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return new PersonFile(path, new Header(0, List.of()), Map.of(), key, true);
  }

  private static void requireKeys(
      Path path, Header header, Map<PersonColumn, Integer> columns, PersonColumn key) {
    List<String> seen = header.names().stream().filter(name -> !name.isEmpty()).limit(20).toList();
    if (!columns.containsKey(key)) {
      throw CommandRefused.input(
          "list.key-missing", path.getFileName(), key.canonical(), String.join("、", seen));
    }
    if (!columns.containsKey(PersonColumn.NAME) && !columns.containsKey(PersonColumn.CITIZEN_ID)) {
      throw CommandRefused.input("list.no-person", path.getFileName(), String.join("、", seen));
    }
  }

  /** Passes every row below the header. */
  void forEachRow(Consumer<Row> consumer) throws IOException {
    try (Table table = TableReader.open(path)) {
      Sheet sheet = table.firstSheet();
      sheet.forEachRowAfter(header, consumer);
    }
  }

  /**
   * Text of a column, null where the file has no such column, the cell is blank or holds an error.
   */
  @Nullable String text(Row row, PersonColumn column) {
    Integer at = columns.get(column);
    String text = at == null ? "" : row.value(at);
    return text.isEmpty() ? null : text;
  }

  int column(PersonColumn column) {
    return columns.getOrDefault(column, -1);
  }
}
