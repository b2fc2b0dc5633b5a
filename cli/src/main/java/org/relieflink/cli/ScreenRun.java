package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.linkage.ExactScreening;
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
  private final ScreenManner manner;
  private final int threads;

  ScreenRun(Terminal terminal, ScreenArguments arguments) {
    this.terminal = terminal;
    pools = arguments.pools();
    parties = arguments.parties();
    out = arguments.out();
    manner = arguments.manner();
    threads = manner.threads();
  }

  /** The exit code. */
  int run() throws IOException, InterruptedException {
    if (threads < 1) {
      throw CommandRefused.input("screen.threads", threads);
    }
    requireOutput();
    if (manner.exact()) {
      return byNumbers();
    }
    LinkageModel model = ModelFile.read(manner.model(), manner.fields());
    PersonLists lists = PersonLists.inspect(pools, parties, model.fields());
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("screen.phase-pool"));
    PoolIndex pool = lists.pool(model, threads);
    PartyList list = lists.parties(threads);
    ExitCode code = lists.report(terminal);
    progress.start(terminal.texts().of("screen.phase-collide"));
    ScreeningSummary summary = collide(pool, list, progress);
    progress.clear();
    if (summary.cancelled()) {
      throw new InterruptedException();
    }
    PersonLists.reportPool(pool, manner.asOf(), terminal);
    sayDone(pool.size(), summary);
    return code.number();
  }

  private void sayDone(int records, ScreeningSummary summary) {
    int self = summary.selfAuto() + summary.selfReview();
    if (manner.personsOnly()) {
      terminal.say(
          "screen.done-persons",
          summary.parties(),
          records,
          summary.partiesHit(),
          self,
          summary.selfReview());
    } else {
      terminal.say(
          "screen.done",
          summary.parties(),
          records,
          summary.partiesHit(),
          self,
          summary.householdAuto() + summary.householdReview(),
          summary.selfReview() + summary.householdReview());
    }
  }

  /** By equal numbers alone: one pool, both lists CSV. */
  private int byNumbers() throws IOException {
    if (!manner.isPlain()) {
      throw CommandRefused.input("screen.exact-plain");
    }
    if (pools.size() > 1) {
      throw CommandRefused.input("screen.exact-one-pool");
    }
    ExactScreening.Summary summary;
    if (out.toString().equals(STANDARD_OUTPUT)) {
      summary = ExactScreening.write(pools.get(0), parties, threads, terminal.out());
      requireWritten();
    } else {
      try (WholeFile file = WholeFile.start(out)) {
        summary = ExactScreening.write(pools.get(0), parties, threads, file.stream());
        file.stream().close();
        file.finish();
      }
    }
    terminal.say("screen.exact-done", summary.parties(), summary.records(), summary.pairs());
    return ExitCode.OK.number();
  }

  private ScreeningSummary collide(PoolIndex pool, PartyList list, Progress progress)
      throws IOException {
    ScreeningOptions options =
        ScreeningOptions.threads(threads)
            .withProgress(progress::at)
            .withCancel(Thread.currentThread()::isInterrupted)
            .withOneToOne(manner.oneToOne())
            .withPersonsOnly(manner.personsOnly());
    if (out.toString().equals(STANDARD_OUTPUT)) {
      ScreeningSummary summary =
          new Screening(pool, manner.asOf()).write(list, options, terminal.out());
      requireWritten();
      return summary;
    }
    try (WholeFile file = WholeFile.start(out)) {
      ScreeningSummary summary =
          new Screening(pool, manner.asOf()).write(list, options, file.stream());
      file.stream().close();
      if (!summary.cancelled()) {
        file.finish();
      }
      return summary;
    }
  }

  /** The standard output keeps its failures to itself (a full disk, a closed pipe) until asked. */
  private void requireWritten() throws IOException {
    if (terminal.out().checkError()) {
      throw new IOException(terminal.texts().of("screen.standard-output"));
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
