package org.relieflink.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;
import org.relieflink.linkage.ScreeningSummary;

/** 跑一次碰撞。 Runs a screening from files to a file. */
final class ScreenRun {
  private static final String STANDARD_OUTPUT = "-";

  private final Terminal terminal;
  private final List<Path> pools;
  private final Path parties;
  private final Path out;
  private final int threads;
  private final @Nullable Path model;

  ScreenRun(Terminal terminal, ScreenArguments arguments) {
    this.terminal = terminal;
    pools = arguments.pools();
    parties = arguments.parties();
    out = arguments.out();
    threads = arguments.threads();
    model = arguments.model();
  }

  /** The exit code. */
  int run() throws IOException, InterruptedException {
    if (threads < 1) {
      throw CommandRefused.input("screen.threads", threads);
    }
    requireOutput();
    PersonLists lists = PersonLists.inspect(pools, parties);
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("screen.phase-pool"));
    PoolIndex pool = lists.pool(model(), threads);
    PartyList list = lists.parties(threads);
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
      ScreeningSummary summary = new Screening(pool).write(list, options, terminal.out());
      terminal.out().flush();
      return summary;
    }
    try (WholeFile file = WholeFile.start(out)) {
      ScreeningSummary summary = new Screening(pool).write(list, options, file.stream());
      file.stream().close();
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
