package org.relieflink.platform.pool.internal.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;
import org.relieflink.tabular.ColumnNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 记住的认法：人教过一次，下次同样的表头就不再问。 Headers a person once explained. */
@Repository
public class Memory {
  private final JdbcClient jdbc;
  private final Blinds blinds;

  Memory(JdbcClient jdbc, Blinds blinds) {
    this.jdbc = jdbc;
    this.blinds = blinds;
  }

  /** A header row as lists of one department have it. */
  public record Heading(String department, List<String> headers) {
    String key() {
      return String.join("|", headers.stream().map(ColumnNames::normalize).toList());
    }
  }

  /** How a header is to be read. */
  public record Lesson(String contractId, Map<String, Integer> columns) {}

  public Optional<Lesson> find(Heading heading) {
    return jdbc.sql(
            "select contract_id, columns from pool.remembered where department = ? and headers = any(?)")
        .params(heading.department(), blinds.all(Use.HEADING, heading.key()))
        .query(
            (row, index) ->
                new Lesson(
                    row.getString("contract_id"), numbers(Json.texts(row.getString("columns")))))
        .optional();
  }

  public void learn(Officer officer, Heading heading, Lesson lesson, Instant now) {
    jdbc.sql(
            """
            insert into pool.remembered
              (department, headers, contract_id, columns, by_officer, at)
            values (:department, :headers, :contract,
              cast(:columns as jsonb), :officer, :at)
            on conflict (department, headers) do update set contract_id = excluded.contract_id,
              columns = excluded.columns, by_officer = excluded.by_officer, at = excluded.at
            """)
        .param("department", heading.department())
        .param("headers", blinds.of(Use.HEADING, heading.key()))
        .param("contract", lesson.contractId())
        .param("columns", Json.write(lesson.columns()))
        .param("officer", officer.staffNumber())
        .param("at", Timestamp.from(now))
        .update();
  }

  private static Map<String, Integer> numbers(Map<String, String> texts) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    texts.forEach((field, column) -> numbers.put(field, Integer.valueOf(column)));
    return numbers;
  }
}
