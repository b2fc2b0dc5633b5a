package org.relieflink.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One list as department-files.md describes it: the description is read, so that it cannot go
 * stale.
 */
record DocumentedList(
    String file, String prefix, List<String> sheets, int titles, List<DocumentedColumn> columns) {
  private static final Pattern COLUMN = Pattern.compile("([^,\\[\\]]+)\\[([^\\]]*)\\]");
  private static final String TEXT = read();

  record DocumentedColumn(String header, String meaning) {
    boolean isKey() {
      return meaning.startsWith("*");
    }
  }

  /** All lists but the case list, for the newest month. */
  static List<DocumentedList> newest() {
    return tableRows("## The lists").stream()
        .filter(cells -> !cells[0].startsWith("procuratorate"))
        .map(DocumentedList::of)
        .toList();
  }

  /** The same list in another month. */
  DocumentedList in(String month) {
    return new DocumentedList(file.replace("202611", month), prefix, sheets, titles, columns);
  }

  /**
   * Legal values by column header; columns with the same header in several lists hold all of them.
   */
  static Map<String, Set<String>> legalValues() {
    Map<String, Set<String>> values = new HashMap<>();
    for (String[] cells : tableRows("### Legal values")) {
      String header = cells[0].replaceAll(" \\(.*\\)", "");
      values
          .computeIfAbsent(header, key -> new LinkedHashSet<>())
          .addAll(List.of(cells[1].split(" ", -1)));
    }
    return values;
  }

  /** Relation words and the GB/T 4761 code that stands in pool.csv. */
  static Map<String, String> relationCodes() {
    int start = TEXT.indexOf("### Relation words");
    String block = TEXT.substring(TEXT.indexOf('\n', start), TEXT.indexOf(". The cell may", start));
    Map<String, String> codes = new LinkedHashMap<>();
    for (String entry : block.replace("\n", " ").split("·", -1)) {
      String text = entry.strip();
      String code = text.substring(text.length() - 2);
      for (String word : text.substring(0, text.length() - 2).split(",", -1)) {
        codes.put(word.strip(), code);
      }
    }
    return codes;
  }

  private static DocumentedList of(String[] cells) {
    Matcher prefix = Pattern.compile("\\(([A-Z]{2}),").matcher(cells[1]);
    if (!prefix.find()) {
      throw new IllegalStateException("no prefix: " + cells[1]);
    }
    List<DocumentedColumn> columns = new ArrayList<>();
    Matcher column = COLUMN.matcher(cells[5]);
    while (column.find()) {
      columns.add(new DocumentedColumn(column.group(1).strip(), column.group(2)));
    }
    String file = cells[0].replaceAll(" \\(.*", "").replace("YYYYMM", "202611");
    List<String> sheets = cells[3].isEmpty() ? List.of("") : List.of(cells[3].split(", "));
    return new DocumentedList(
        file, prefix.group(1), sheets, Integer.parseInt(cells[4]), List.copyOf(columns));
  }

  private static List<String[]> tableRows(String heading) {
    List<String[]> rows = new ArrayList<>();
    boolean inTable = false;
    for (String line : TEXT.substring(TEXT.indexOf(heading)).split("\n", -1)) {
      if (line.startsWith("|---")) {
        inTable = true;
      } else if (inTable && !line.startsWith("|")) {
        return rows;
      } else if (inTable) {
        rows.add(line.substring(2, line.length() - 1).strip().split(" *\\| *", -1));
      }
    }
    return rows;
  }

  private static String read() {
    try (InputStream in = DocumentedList.class.getResourceAsStream("department-files.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
