package org.relieflink.platform.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.vault.Place;
import org.relieflink.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 抄一份给外地：rows of the home county copied, row by row, as if another county had made them. */
public final class ForeignCopies {
  private final JdbcClient owner;
  private final String place;
  private final Vault vault;

  public ForeignCopies(JdbcClient owner, String place, Vault vault) {
    this.owner = owner;
    this.place = place;
    this.vault = vault;
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
    long copy = insert(table, id, values);
    reseal(table, id, copy);
    return copy;
  }

  /** What is sealed opens in its own row only. */
  private void reseal(String table, long id, long copy) {
    if (table.equals("pool.batch")) {
      String file = "array[(select f.subject from pool.file f where f.id = file_id)]";
      reseal(table, "face", file, "id::text", new long[] {id, copy});
    } else if (table.equals("screening.party")) {
      reseal(table, "face", "array[subject]", "place || '/' || party_no", new long[] {id, copy});
    } else if (table.equals("screening.hit")) {
      reseal(
          table, "comparison", "subjects", "party_id || '/' || record_id", new long[] {id, copy});
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Sealed(String row, List<Long> subjects, byte @Nullable [] text) {}

  private void reseal(String table, String column, String subjects, String row, long[] ids) {
    List<Sealed> both =
        LongStream.of(ids)
            .mapToObj(
                id ->
                    owner
                        .sql(
                            "select %s as place_row, %s as whom, %s as text from %s where id = ?"
                                .formatted(row, subjects, column, table))
                        .param(id)
                        .query(
                            (found, index) ->
                                new Sealed(
                                    found.getString("place_row"),
                                    List.of((Long[]) found.getArray("whom").getArray()),
                                    found.getBytes("text")))
                        .single())
            .toList();
    Sealed from = both.get(0);
    Sealed to = both.get(1);
    byte[] sealed = from.text;
    if (sealed == null) {
      return;
    }
    byte[] text =
        vault.open(new Place(table, column, from.row), from.subjects, sealed).orElseThrow();
    owner
        .sql("update %s set %s = ? where id = ?".formatted(table, column))
        .params(vault.seal(new Place(table, column, to.row), to.subjects, text), ids[1])
        .update();
  }

  private long insert(String table, long id, Map<String, String> values) {
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
