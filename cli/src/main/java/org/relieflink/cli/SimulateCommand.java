package org.relieflink.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.relieflink.platform.EmbeddedDatabase;
import org.relieflink.synthetic.CountyGenerator;
import org.relieflink.synthetic.simulator.Answer;
import org.relieflink.synthetic.simulator.CaseSystem;
import org.relieflink.synthetic.simulator.SimulatedCounty;
import org.relieflink.synthetic.simulator.SimulatedCounty.Brought;
import org.relieflink.synthetic.simulator.SimulatedCounty.Setting;
import org.relieflink.synthetic.simulator.SimulatedCounty.Tables;
import org.relieflink.synthetic.simulator.SimulatedList;
import org.relieflink.synthetic.simulator.TableDepartment;
import org.relieflink.synthetic.simulator.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * 模拟八个部门和案件系统。 Plays the systems of the eight departments and the case system 2.0, for trying
 * connectors; takes its orders line by line.
 */
@Command(name = "simulate", sortOptions = false, mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private static final String DATABASE = "postgres";

  private final Terminal terminal;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  Path out = Path.of("");

  @Option(names = "--scale", paramLabel = "N", defaultValue = "1")
  int scale = 1;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  long seed = 1;

  @Option(names = "--server", paramLabel = "URL")
  @Nullable URI server;

  @Option(names = "--without-database")
  boolean withoutDatabase;

  SimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LibraryLog.off();
    Path county = out.resolve("county");
    if (!Files.isDirectory(county.resolve("departments"))) {
      Progress progress = terminal.progress();
      progress.start(terminal.texts().of("generate.phase", scale));
      new CountyGenerator(scale, seed).writeTo(county);
      progress.finish(terminal.texts().of("simulate.county"));
    }
    if (withoutDatabase) {
      play(county, null);
      return ExitCode.OK.number();
    }
    Path home = Files.createDirectories(out.resolve("database")).toAbsolutePath();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(home, false)) {
      String url = database.jdbcUrl(DATABASE);
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      source.setUser(EmbeddedDatabase.USER);
      source.setPassword(database.password());
      play(
          county,
          new Tables((table, list) -> publish(source, table, list), url, database.password()));
    }
    return ExitCode.OK.number();
  }

  private static void publish(DataSource source, String table, SimulatedList list)
      throws IOException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create schema if not exists bureau");
      for (String order : TableDepartment.statements(table, list)) {
        statement.execute(order);
      }
      connection.commit();
    } catch (SQLException failure) {
      throw new IOException("the table of a simulated department could not be written", failure);
    }
  }

  private void play(Path county, @Nullable Tables tables) throws IOException, InterruptedException {
    Setting setting =
        new Setting(
            county.resolve("departments"), out, tables, server, account("RELIEF_PUSH_ACCOUNT"));
    try (SimulatedCounty systems = SimulatedCounty.start(setting)) {
      terminal.say("simulate.ready", systems.connectors(), systems.exchange());
      month(systems);
      terminal.say("simulate.orders", List.of(Trouble.values()));
      obey(systems, county);
    }
  }

  /** One order a line, until the end of the input. */
  private void obey(SimulatedCounty systems, Path county) throws IOException, InterruptedException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      switch (order.strip()) {
        case "" -> {
          // nothing was ordered
        }
        case "month" -> month(systems);
        case "cases" -> cases(county);
        case "quit" -> {
          return;
        }
        default -> trouble(systems, order.strip());
      }
    }
  }

  private void month(SimulatedCounty systems) throws IOException, InterruptedException {
    List<Brought> lists = systems.next();
    List<String> came =
        lists.stream().filter(one -> one.refused().isEmpty()).map(Brought::list).toList();
    terminal.say(came.isEmpty() ? "simulate.none" : "simulate.month", String.join(" ", came));
    lists.stream()
        .filter(one -> !one.refused().isEmpty())
        .forEach(one -> terminal.say("simulate.not-taken", one.list(), one.refused()));
  }

  private void trouble(SimulatedCounty systems, String name) {
    try {
      systems.trouble(Trouble.valueOf(name.toUpperCase(Locale.ROOT)));
      terminal.say("simulate.trouble", name);
    } catch (IllegalArgumentException unknown) {
      terminal.say("simulate.orders", List.of(Trouble.values()));
    }
  }

  /** The case system hands over the newest list of parties. */
  private void cases(Path county) throws IOException, InterruptedException {
    URI platform = server;
    if (platform == null) {
      terminal.say("simulate.no-server");
      return;
    }
    Path list = county.resolve("departments/procuratorate/case_parties_202611.xlsx");
    Answer answer = new CaseSystem(platform, account("RELIEF_CASE_ACCOUNT")).push(list);
    terminal.say(
        answer.taken() ? "simulate.cases" : "simulate.refused", answer.status(), answer.sentence());
  }

  private static String account(String variable) {
    String account = System.getenv(variable);
    return account == null ? "" : account;
  }
}
