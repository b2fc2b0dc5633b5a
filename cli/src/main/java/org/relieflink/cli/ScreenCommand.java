package org.relieflink.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.HitsCsv;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;
import org.relieflink.linkage.ScreeningSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 碰撞：名单对数据池，只用引擎，不用服务和数据库。 Collides a party list with pools, engine only. */
@Command(name = "screen", sortOptions = false, mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

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

  ScreenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw CommandRefused.input("screen.threads", threads);
    }
    requireOutput();
    PersonLists lists = PersonLists.inspect(pools, parties);
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("screen.phase-pool"));
    PoolIndex pool = lists.pool(model(), threads);
    PartyList list = lists.parties();
    ExitCode code = lists.report(terminal);
    progress.start(terminal.texts().of("screen.phase-collide"));
    ScreeningSummary summary = collide(pool, list, progress);
    progress.clear();
    if (summary.cancelled()) {
      throw new InterruptedException();
    }
    terminal.say(
        "screen.done",
        summary.parties(),
        pool.size(),
        summary.partiesHit(),
        summary.selfAuto() + summary.selfReview(),
        summary.householdAuto() + summary.householdReview(),
        summary.selfReview() + summary.householdReview());
    return code.number();
  }

  private ScreeningSummary collide(PoolIndex pool, PartyList list, Progress progress)
      throws IOException {
    ScreeningOptions options =
        ScreeningOptions.threads(threads)
            .withProgress(progress::at)
            .withCancel(Thread.currentThread()::isInterrupted);
    if (out.toString().equals(STANDARD_OUTPUT)) {
      HitsCsv hits = new HitsCsv(new KeptOpen(terminal.out()));
      ScreeningSummary summary = new Screening(pool).run(list, options, hits);
      hits.close();
      return summary;
    }
    try (WholeFile file = WholeFile.start(out)) {
      ScreeningSummary summary;
      try (HitsCsv hits = new HitsCsv(file.stream())) {
        summary = new Screening(pool).run(list, options, hits);
      }
      if (!summary.cancelled()) {
        file.finish();
      }
      return summary;
    }
  }

  private LinkageModel model() throws IOException {
    if (model == null) {
      return LinkageModel.standard();
    }
    if (!Files.isRegularFile(model)) {
      throw CommandRefused.input("failure.no-file", model);
    }
    try (Reader reader = Files.newBufferedReader(model, StandardCharsets.UTF_8)) {
      return LinkageModel.read(reader);
    } catch (IllegalArgumentException | CharacterCodingException wrong) {
      throw CommandRefused.input(
          "screen.model", model.getFileName(), String.valueOf(wrong.getMessage()));
    }
  }

  /** Refuses early what would fail only after the work. */
  private void requireOutput() throws IOException {
    if (out.toString().equals(STANDARD_OUTPUT)) {
      return;
    }
    Path folder = out.toAbsolutePath().getParent();
    if (Files.isDirectory(out)
        || folder == null
        || !Files.isDirectory(folder)
        || !Files.isWritable(folder)) {
      throw CommandRefused.input("screen.out", out);
    }
    for (Path input : pools) {
      requireOther(input);
    }
    requireOther(parties);
  }

  private void requireOther(Path input) throws IOException {
    if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
      throw CommandRefused.input("screen.out-is-input", out);
    }
  }
}
