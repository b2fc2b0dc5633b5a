package org.relieflink.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("每一列能放文字的都说明里面是什么：密文、盲值、遮盖的，还是和个人无关")
class DeclaredColumnsTest extends ServerTest {
  /**
   * sealed, blind, masked; words = typed by officers, who are told not to write personal data;
   * plain = of no person.
   */
  private static final Set<String> KINDS = Set.of("sealed", "blind", "masked", "words", "plain");

  @Autowired private List<Holder> holders;

  private static Map<String, String> declared() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DeclaredColumnsTest.class.getResourceAsStream("/vault/columns.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(",", 3))
          .collect(
              Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> a + "?", TreeMap::new));
    }
  }

  private Set<String> columns(String types) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select c.table_schema || '.' || c.table_name || '.' || c.column_name
                from information_schema.columns c join information_schema.tables t
                  using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in
                  ('pg_catalog', 'information_schema') and c.table_name <> 'flyway_schema_history'
                  and c.udt_name in (%s)
                """
                    .formatted(types))
            .query(String.class)
            .list());
  }

  @Test
  @DisplayName("没有说明的列，没有的列：都不行")
  void everyColumnIsDeclared() throws IOException {
    Map<String, String> declared = declared();
    assertThat(declared.keySet())
        .containsExactlyElementsOf(
            columns("'text', '_text', 'varchar', 'json', 'jsonb', 'bytea', '_bytea'"));
    assertThat(KINDS).containsAll(declared.values());
  }

  @Test
  @DisplayName("说是密文的列，都有人管换钥匙和销毁")
  void sealedColumnsHaveAHolder() throws IOException {
    Set<String> sealed =
        declared().entrySet().stream()
            .filter(column -> column.getValue().equals("sealed"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> held = new TreeSet<>();
    holders.forEach(holder -> held.addAll(holder.columns()));
    assertThat(held).isEqualTo(sealed);
  }
}
