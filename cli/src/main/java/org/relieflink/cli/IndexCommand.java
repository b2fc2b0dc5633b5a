package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.relieflink.linkage.AsOf;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PoolIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * 建快照：数据池读一次，以后随开随用。 Writes the index of a pool as a snapshot that {@code screen} opens at once.
 */
@Command(name = "index", sortOptions = false, mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--pool", required = true, arity = "1..*", paramLabel = "FILE")
  List<Path> pools = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "FILE")
  Path out = Path.of("");

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw CommandRefused.input("screen.threads", threads);
    }
    PersonLists lists = PersonLists.pools(pools);
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("screen.phase-pool"));
    PoolIndex pool = lists.pool(LinkageModel.standard(), threads);
    ExitCode code = lists.report(terminal);
    progress.start(terminal.texts().of("index.phase-write"));
    pool.write(out);
    progress.clear();
    PersonLists.reportPool(pool, AsOf.NOW, terminal);
    terminal.say("index.done", pool.size(), out, Files.size(out) >> 20);
    return code.number();
  }
}
