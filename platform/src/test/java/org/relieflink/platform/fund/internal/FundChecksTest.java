package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("资金的每张表：触发器全拆了，每一列写错、每一样重复，约束自己也不收")
class FundChecksTest extends PaymentWallStory {
  /** A unique index over the key and more stands for references only: the key refuses first. */
  private static final String CONSTRAINTS =
      """
      select conname from pg_constraint
      where connamespace = 'fund'::regnamespace and contype = 'c'
      union select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid
      where i.relnamespace = 'fund'::regnamespace and x.indisunique and not x.indisprimary
        and not exists (select from pg_index k where k.indrelid = x.indrelid and k.indisprimary
          and string_to_array(k.indkey::text, ' ') <@ string_to_array(x.indkey::text, ' '))
      """;

  private static List<String[]> rows() throws IOException {
    try (InputStream in = FundChecksTest.class.getResourceAsStream("/fund/checks.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(one -> !one.startsWith("#"))
          .map(one -> one.split(" \\| ", 2))
          .toList();
    }
  }

  @Test
  @DisplayName("一条约束一句话：拒绝它的就是那一条；没有一条约束没有试过")
  void everyConstraintRefuses() throws IOException {
    for (String[] row : rows()) {
      String all = "do $$ begin set local session_replication_role = replica; %s; end $$";
      assertThatThrownBy(() -> jdbc.sql(all.formatted(row[1])).update())
          .as(row[0] + ": " + row[1])
          .hasMessageContaining("\"" + row[0] + "\"");
    }
    Set<String> tried = rows().stream().map(row -> row[0]).collect(Collectors.toSet());
    Set<String> held = new TreeSet<>(jdbc.sql(CONSTRAINTS).query(String.class).list());
    assertThat(held).isSubsetOf(tried);
    balances();
  }
}
