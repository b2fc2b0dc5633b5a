package org.relieflink.platform.console.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.relieflink.platform.console.DictionaryEntry;
import org.relieflink.platform.console.internal.ReadDictionaries.Head;

/** 表格里的一行行：the policy table (ten columns) and the code lists of the standards (four). */
final class TableEntries {
  private final String source;
  private final String status;
  private Head head = Head.NONE;

  /** What stands for all rows of a table without a source of its own. */
  TableEntries(String source, String status) {
    this.source = source;
    this.status = status;
  }

  Head head() {
    return head;
  }

  List<DictionaryEntry> read(byte[] content) {
    List<DictionaryEntry> found = new ArrayList<>();
    List<String> columns = List.of();
    for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("#")) {
        head = head.version().isEmpty() ? Head.of(line) : head;
      } else if (columns.isEmpty()) {
        columns = cells(line);
      } else if (!line.isBlank()) {
        found.add(row(columns, cells(line)));
      }
    }
    return found;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private DictionaryEntry row(List<String> columns, List<String> cells) {
    if (columns.get(0).equals("standard")) {
      return new DictionaryEntry(
          cells.get(1), cells.get(2), cells.get(3), "", "", "", cells.get(0), status);
    }
    int basis = columns.size() - 2;
    String detail =
        IntStream.range(2, basis)
            .mapToObj(at -> columns.get(at) + " " + cells.get(at))
            .collect(Collectors.joining("；"));
    return new DictionaryEntry(
        cells.get(0),
        cells.get(0) + "." + cells.get(1),
        "",
        detail,
        "",
        "",
        source.isEmpty() ? cells.get(basis) : source,
        cells.get(basis + 1));
  }
}
