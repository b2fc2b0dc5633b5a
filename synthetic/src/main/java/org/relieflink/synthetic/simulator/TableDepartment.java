package org.relieflink.synthetic.simulator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** 有库的部门 · A department that lets its table be read. */
public final class TableDepartment {
  private final DataSource database;
  private final String table;

  /**
   * @param table with its schema in front, made when it is missing
   */
  public TableDepartment(DataSource database, String table) {
    this.database = database;
    this.table = table;
  }

  /** Replaces the rows by those of the list, in one transaction. */
  public void publish(SimulatedList list) throws SQLException {
    List<String> columns = new ArrayList<>(list.rows().get(0).keySet());
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("drop table if exists " + table);
        statement.execute("create table " + table + " (" + definitions(list, columns) + ")");
      }
      insert(connection, list, columns);
      connection.commit();
    }
  }

  private static String definitions(SimulatedList list, List<String> columns) {
    List<String> definitions = new ArrayList<>();
    for (String column : columns) {
      String type = column.equals(list.markColumn()) ? " timestamptz" : " text";
      definitions.add("\"" + column + "\"" + type);
    }
    return String.join(", ", definitions);
  }

  private void insert(Connection connection, SimulatedList list, List<String> columns)
      throws SQLException {
    String places = String.join(", ", columns.stream().map(column -> "?").toList());
    try (PreparedStatement statement =
        connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
      for (Map<String, String> row : list.rows()) {
        int at = 1;
        for (String column : columns) {
          String value = row.getOrDefault(column, "");
          statement.setObject(
              at++,
              column.equals(list.markColumn()) ? Timestamp.from(Instant.parse(value)) : value);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
