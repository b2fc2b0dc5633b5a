package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.connector.ConnectorStatus;
import org.relieflink.platform.connector.Connectors;
import org.relieflink.platform.connector.Pushes;
import org.relieflink.platform.exchange.Deliveries;
import org.relieflink.platform.exchange.Delivery;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.synthetic.simulator.RestDepartment;
import org.relieflink.synthetic.simulator.SimulatedList;
import org.relieflink.synthetic.simulator.TableDepartment;
import org.relieflink.synthetic.simulator.Trouble;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Base of the tests of connectors: a department with an address and one with a table, and the
 * configurations. All of them share one server; each test begins without a connector.
 */
@Import(ConnectorServerTest.NoWaiting.class)
abstract class ConnectorServerTest extends ServerTest {
  static final String TOKEN = "token-of-a-simulated-department";
  static final String KEY = "key-of-a-simulated-department-0123456789";
  static final Path FOLDER = temporary("connectors");
  static final RestDepartment REST = rest();
  static final LineFiles FILES = new LineFiles(FOLDER, REST.url());

  @Autowired RunLines lines;
  @Autowired FetchLine fetch;
  @Autowired LineBook book;
  @Autowired LineStore store;
  @Autowired Connectors connectors;
  @Autowired Pushes pushes;
  @Autowired Deliveries deliveries;
  @Autowired HardshipPool pool;
  @Autowired Rests rests;
  @Autowired Clock clock;

  final SimulatedVeterans veterans = new SimulatedVeterans();
  private boolean bureau;

  private static RestDepartment rest() {
    try {
      return RestDepartment.start(0, TOKEN);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterAll
  static void stop() {
    REST.trouble(Trouble.NONE);
  }

  /** 测试不等：记下本来要等多久。 */
  static class Rests extends Patience {
    final List<Duration> wanted = new ArrayList<>();

    @Override
    void rest(Duration pause) {
      wanted.add(pause);
    }
  }

  @TestConfiguration
  static class NoWaiting {
    @Bean
    @Primary
    Rests rests() {
      return new Rests();
    }
  }

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry registry) {
    registry.add("relief.connector.folder", FOLDER::toString);
    registry.add("relief.connector.every", () -> "0s");
  }

  @BeforeEach
  void quiet() throws IOException {
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(FOLDER.resolve("token"), TOKEN + "\n");
    Files.writeString(FOLDER.resolve("key"), KEY + "\n");
    REST.trouble(Trouble.NONE);
    rests.wanted.clear();
    jdbc.sql("delete from connector.line").update();
    jdbc.sql("alter table connector.run disable trigger user").update();
    jdbc.sql("delete from connector.run").update();
    jdbc.sql("alter table connector.run enable trigger user").update();
    veterans.asInThePool(live());
    veterans.month();
  }

  SimulatedList list(boolean marks) {
    return veterans.list(marks, LocalDate.now(clock));
  }

  /** 池里现在的人：证号 -> 金额。 */
  Map<String, String> live() {
    Map<String, String> live = new TreeMap<>();
    pool.forEachInFull(
        (record, values) -> {
          Map<String, String> said = new LinkedHashMap<>();
          values.forEach(value -> said.put(value.field(), value.text()));
          if (record.contractId().equals("veterans_affairs/veterans")) {
            live.put(record.citizenId() + "", said.get("monthly_amount"));
          }
        });
    return live;
  }

  void jdbcLine(String mode, String user) throws Exception {
    try (var connection = owner().getConnection()) {
      FILES.jdbcLine(mode, connection.getMetaData().getURL(), user);
    }
    if (!bureau) {
      openBureau();
      bureau = true;
    }
  }

  /** A table in a schema of its own; roles are of all databases of this test JVM. */
  private void openBureau() {
    jdbc.sql("create schema bureau").update();
    jdbc.sql(
            """
            do $$ begin
              if not exists (select from pg_roles where rolname = 'bureau_reader') then
                create role bureau_reader login password '%s';
              end if;
            end $$
            """
                .formatted(TOKEN))
        .update();
    jdbc.sql("grant usage on schema bureau to bureau_reader").update();
    jdbc.sql("alter default privileges in schema bureau grant select on tables to bureau_reader")
        .update();
  }

  /** The department's table has these rows from now on. */
  void table(SimulatedList list) {
    TableDepartment.statements("bureau.veterans", list).forEach(order -> jdbc.sql(order).update());
  }

  /**
   * The department has this month's list from now on.
   *
   * @param kind {@code rest}, or the table
   * @param marks whether the address says when a row changed last; the table always does
   */
  void publish(String kind, boolean marks) throws Exception {
    if (kind.equals("rest")) {
      REST.publish(list(marks));
    } else {
      table(list(true));
    }
  }

  void now() {
    jdbc.sql("update connector.line set wanted = true").update();
    lines.round();
  }

  ConnectorStatus stands() {
    return connectors.list(DemoAccounts.ADMINISTRATOR).get(0);
  }

  Delivery newest() {
    return deliveries.list(DemoAccounts.CLERK, Long.MAX_VALUE).get(0);
  }

  long published() {
    return jdbc.sql("select count(*) from pool.batch where status = 'PUBLISHED'")
        .query(Long.class)
        .single();
  }
}
