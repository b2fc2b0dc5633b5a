package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 碰撞：名单对数据池，只用引擎，不用服务和数据库。 Collides a party list with pools, engine only. */
@Command(name = "screen", sortOptions = false, mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--pool", required = true, arity = "1..*", paramLabel = "FILE")
  List<Path> pools = new ArrayList<>();

  @Option(names = "--parties", required = true, paramLabel = "FILE")
  Path parties = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE")
  Path out = Path.of("");

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--model", paramLabel = "FILE")
  @Nullable Path model;

  @Option(names = "--exact")
  boolean exact;

  @Option(names = "--fields", paramLabel = "NAME")
  @Nullable String fields;

  @Option(names = "--one-to-one")
  boolean oneToOne;

  @Option(names = "--persons-only")
  boolean personsOnly;

  @Option(names = "--on", paramLabel = "DAY")
  @Nullable LocalDate onDay;

  @Option(names = "--known", paramLabel = "DAY")
  @Nullable LocalDate knownDay;

  ScreenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ScreenManner manner =
        new ScreenManner(threads, model, exact, fields, oneToOne, personsOnly, onDay, knownDay);
    return new ScreenRun(terminal, new ScreenArguments(pools, parties, out, manner)).run();
  }
}
