package org.relieflink.platform.pool.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.ServerTest;
import org.springframework.dao.DataAccessResourceFailureException;

@DisplayName("成批写入：断了马上说出原因，不等那一头，也不盖住头一个原因")
class CopyWriterTest extends ServerTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @BeforeAll
  void tables() {
    jdbc.sql("create table public.copied (a text, b text)").update();
    jdbc.sql(
            """
            create function public.cut() returns trigger language plpgsql as $$
            begin
              if new.a = 'cut' then perform pg_terminate_backend(pg_backend_pid()); end if;
              if new.a = 'full' then raise exception 'no space' using errcode = '53100'; end if;
              return new;
            end $$
            """)
        .update();
    jdbc.sql(
            "create trigger cut before insert on public.copied for each row"
                + " execute function public.cut()")
        .update();
  }

  private static CopyWriter rows(String... texts) {
    CopyWriter writer = new CopyWriter();
    for (String text : texts) {
      writer.row(text, null);
    }
    return writer;
  }

  private long copied() {
    return jdbc.sql("select count(*) from public.copied").query(Long.class).single();
  }

  @Test
  @DisplayName("写进去的一行不差，制表符、换行、反斜杠、空值都在")
  void whatIsSentIsThere() throws SQLException {
    CopyWriter writer = rows("a\tb\nc\\d", "e");
    assertThat(writer.rows()).isEqualTo(2);
    try (Connection connection = owner().getConnection()) {
      writer.send(connection, "public.copied");
      writer.clear();
      writer.send(connection, "public.copied");
    }
    assertThat(jdbc.sql("select a from public.copied order by 1").query(String.class).list())
        .containsExactly("a\tb\nc\\d", "e");
    jdbc.sql("delete from public.copied").update();
  }

  @Test
  @DisplayName("写到一半连接断了，磁盘满了：原因在最前面，连接不再用，一行也没有进去")
  void theFirstReasonIsTold() throws SQLException {
    for (String how : new String[] {"cut", "full"}) {
      try (Connection connection = owner().getConnection()) {
        connection.setAutoCommit(false);
        String[] many = new String[30_000];
        java.util.Arrays.fill(many, "a row that is long enough to fill what the socket takes");
        many[20_000] = how;
        CopyWriter writer = rows(many);
        Throwable told =
            Assertions.assertTimeoutPreemptively(
                SOON, () -> catchThrowable(() -> writer.send(connection, "public.copied")));
        assertThat(told)
            .isInstanceOf(DataAccessResourceFailureException.class)
            .hasRootCauseInstanceOf(Exception.class);
        assertThat(sqlState(told)).isIn("57P01", "08006", "53100");
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
      }
      assertThat(copied()).isZero();
    }
  }

  private static String sqlState(Throwable told) {
    for (Throwable one = told; one != null; one = one.getCause()) {
      if (one instanceof SQLException sql) {
        return sql.getSQLState();
      }
    }
    return "";
  }
}
