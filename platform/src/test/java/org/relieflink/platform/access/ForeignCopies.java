package org.relieflink.platform.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 抄一份给外地：rows of the home county copied, row by row, as if another county had made them. */
public final class ForeignCopies {
  private final JdbcClient owner;
  private final String place;

  public ForeignCopies(JdbcClient owner, String place) {
    this.owner = owner;
    this.place = place;
  }

  /** Copies one row with some columns given as SQL; returns the id of the copy. */
  public long copy(String table, long id, Map<String, String> given) {
    List<String> columns =
        owner
            .sql(
                """
                select column_name from information_schema.columns
                where table_schema || '.' || table_name = :table and column_name <> 'id'
                """)
            .param("table", table)
            .query(String.class)
            .list();
    Map<String, String> values = new LinkedHashMap<>();
    columns.forEach(column -> values.put(column, column));
    values.replaceAll((column, same) -> given.getOrDefault(column, same));
    values.computeIfPresent("place", (column, same) -> "'" + place + "'");
    return owner
        .sql(
            "insert into %s (%s) select %s from %1$s where id = :id returning id"
                .formatted(
                    table,
                    String.join(", ", values.keySet()),
                    values.values().stream().collect(Collectors.joining(", "))))
        .param("id", id)
        .query(Long.class)
        .single();
  }
}
