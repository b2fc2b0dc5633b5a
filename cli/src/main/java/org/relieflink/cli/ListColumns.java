package org.relieflink.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.tabular.ColumnNames;
import org.relieflink.tabular.Header;

/**
 * 名单的列：标准名和中文叫法。 Columns of the lists the commands read: canonical names and what people call them.
 */
final class ListColumns {
  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry("party_id", List.of("当事人编号", "人员编号", "party")),
          Map.entry("record_id", List.of("记录编号", "记录号", "record")),
          Map.entry("kind", List.of("类型", "命中类型", "命中方式", "hit_kind")),
          Map.entry("score", List.of("得分", "分值")),
          Map.entry("level", List.of("级别", "命中级别")));

  private final Header header;
  private final String fileName;

  ListColumns(Header header, String fileName) {
    this.header = header;
    this.fileName = fileName;
  }

  /** True for a normalized name that is any of the columns. */
  static boolean isKnown(String normalized, Set<String> columns) {
    return columns.stream().anyMatch(column -> names(column).contains(normalized));
  }

  /** Column of a name or one of its synonyms, -1 when the file has none. */
  int find(String column) {
    List<String> wanted = names(column);
    for (int i = 0; i < header.names().size(); i++) {
      if (wanted.contains(ColumnNames.normalize(header.names().get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** Column that must be there; the refusal names it and the columns seen. */
  int require(String column) {
    int at = find(column);
    if (at < 0) {
      throw CommandRefused.input("list.key-missing", fileName, column, seen());
    }
    return at;
  }

  private String seen() {
    List<String> seen = header.names().stream().filter(name -> !name.isEmpty()).toList();
    return String.join("、", seen.size() > 20 ? seen.subList(0, 20) : seen);
  }

  private static List<String> names(String column) {
    List<String> names = new ArrayList<>();
    names.add(ColumnNames.normalize(column));
    SYNONYMS.getOrDefault(column, List.of()).stream()
        .map(ColumnNames::normalize)
        .forEach(names::add);
    return names;
  }
}
