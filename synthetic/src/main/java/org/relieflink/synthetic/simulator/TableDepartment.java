package org.relieflink.synthetic.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 有库的部门 · A department that lets its table be read: what its database is told, for whoever runs
 * one.
 */
public final class TableDepartment {
  private static final int TOGETHER = 500; // rows of one statement

  private TableDepartment() {}

  /**
   * Statements that replace the table's rows by those of the list, to be run in this order.
   *
   * @param table with its schema in front, made when it is missing
   */
  public static List<String> statements(String table, SimulatedList list) {
    List<String> columns = List.copyOf(list.rows().get(0).keySet());
    List<String> statements = new ArrayList<>();
    statements.add("drop table if exists " + table);
    statements.add("create table " + table + " (" + definitions(list, columns) + ")");
    for (int from = 0; from < list.rows().size(); from += TOGETHER) {
      statements.add(
          list.rows().subList(from, Math.min(list.rows().size(), from + TOGETHER)).stream()
              .map(row -> values(row, columns))
              .collect(Collectors.joining(", ", "insert into " + table + " values ", "")));
    }
    return statements;
  }

  private static String definitions(SimulatedList list, List<String> columns) {
    return columns.stream()
        .map(
            column ->
                "\""
                    + column
                    + "\""
                    + (column.equals(list.markColumn()) ? " timestamptz" : " text"))
        .collect(Collectors.joining(", "));
  }

  private static String values(Map<String, String> row, List<String> columns) {
    return columns.stream()
        .map(column -> "'" + row.getOrDefault(column, "").replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
