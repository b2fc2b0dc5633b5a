package org.relieflink.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.ScreeningOptions;
import org.relieflink.platform.supervision.LeadSearch;
import org.relieflink.platform.supervision.RuleTally;
import org.relieflink.platform.supervision.SearchReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 监督：名单和登记互相碰，找漏保、错保、死亡、服刑、重复享受的线索。 Looks for supervision leads, engine only. */
@Command(name = "supervise", sortOptions = false, mixinStandardHelpOptions = true)
final class SuperviseCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final Terminal terminal;

  @Option(names = "--pool", required = true, arity = "1..*", paramLabel = "FILE")
  List<Path> pools = new ArrayList<>();

  @Option(names = "--day", required = true, paramLabel = "YYYY-MM-DD")
  LocalDate day = LocalDate.EPOCH;

  @Option(names = "--out", required = true, paramLabel = "FILE")
  Path out = Path.of("");

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  SuperviseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw CommandRefused.input("screen.threads", threads);
    }
    requireOutput();
    SupervisionCatalogue catalogue = SupervisionCatalogue.shipped();
    SupervisedLists lists = SupervisedLists.inspect(pools, day, catalogue.labels());
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("screen.phase-pool"));
    LeadSearch search = new LeadSearch(catalogue, day, LinkageModel.standard(), threads);
    lists.readInto(search);
    ExitCode code = lists.report(terminal);
    progress.start(terminal.texts().of("supervise.phase"));
    SearchReport report = search(search, progress);
    progress.clear();
    if (report.cancelled()) {
      throw new InterruptedException();
    }
    say(report);
    return code.number();
  }

  private SearchReport search(LeadSearch search, Progress progress) throws IOException {
    ScreeningOptions options =
        ScreeningOptions.threads(threads)
            .withProgress(progress::at)
            .withCancel(Thread.currentThread()::isInterrupted);
    if (out.toString().equals(STANDARD_OUTPUT)) {
      return write(search, options, new KeptOpen(terminal.out()));
    }
    try (WholeFile file = WholeFile.start(out)) {
      SearchReport report = write(search, options, file.stream());
      if (!report.cancelled()) {
        file.finish();
      }
      return report;
    }
  }

  private static SearchReport write(
      LeadSearch search, ScreeningOptions options, OutputStream target) throws IOException {
    try (LeadsCsv leads = new LeadsCsv(target)) {
      return search.run(options, leads);
    }
  }

  private void say(SearchReport report) {
    for (RuleTally tally : report.rules()) {
      if (!tally.run()) {
        terminal.say("supervise.not-run", tally.rule().title(), String.join("、", tally.missing()));
      } else if (tally.met() + tally.unknown() + tally.open() > 0) {
        String key = tally.rule().verified() ? "supervise.rule" : "supervise.rule-unverified";
        terminal.say(key, tally.rule().title(), tally.met(), tally.unknown(), tally.open());
      }
    }
    terminal.say(
        "supervise.done", report.records(), report.asked(), report.met(), report.unknown());
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
      if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
        throw CommandRefused.input("screen.out-is-input", out);
      }
    }
  }
}
