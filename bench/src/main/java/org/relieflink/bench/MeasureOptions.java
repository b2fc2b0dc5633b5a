package org.relieflink.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.bench.peer.Work;
import picocli.CommandLine.Option;

/** 各种对比共用的选项，和按它们去量。 What every measurement side by side can be told, and doing it. */
final class MeasureOptions {

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      description = "Engines in the order of each round (default: all that can do the work).")
  List<String> engines = new ArrayList<>();

  @Option(
      names = "--add",
      paramLabel = "NAME=COMMAND",
      description = {
        "Adds an engine: a command with the blanks {pool} {parties} {lists} {out} {threads} that",
        "writes party_id,record_id[,kind][,level] to {out}."
      })
  List<String> added = new ArrayList<>();

  @Option(names = "--rounds", paramLabel = "N", description = "Runs of each engine (default: 5).")
  int rounds = 5;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of each engine (default: 2).")
  int threads = 2;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "An engine that takes longer is stopped and listed so (default: 900).")
  long limitSeconds = 900;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the section and the plots (default: the folder's name).")
  @Nullable String name;

  @Option(names = "--note", paramLabel = "TEXT", description = "Seeds and origin, for the page.")
  String note = "";

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description = "Folder of benchmarks.md (default: docs of this project).")
  Path docs = docs();

  private static Path root() {
    return Path.of(System.getProperty("relief.root", ".")).toAbsolutePath().normalize();
  }

  BenchmarksPage page() {
    return new BenchmarksPage(docs);
  }

  static Path docs() {
    return root().resolve("docs");
  }

  static Path workFolder() {
    return root().resolve("bench/target/measured");
  }

  /** Measures and writes the section; the exit code says whether all engines finished. */
  int measure(Work work, Lists lists, String command, PrintWriter out)
      throws IOException, InterruptedException {
    Engines there = new Engines(work, root().resolve("relieflink"), workFolder().resolve("peers"));
    added.forEach(there::add);
    List<Engine> chosen = there.chosen(engines.isEmpty() ? there.names() : engines);
    String section = name == null ? lists.name() : name;
    Rounds.Plan plan =
        new Rounds.Plan(rounds, threads, limitSeconds, workFolder().resolve(section));
    Rounds inTurn =
        new Rounds(
            lists,
            plan,
            line -> {
              out.println(line);
              out.flush();
            });
    List<Measured> all = inTurn.run(chosen);
    SideBySideReport.About about =
        new SideBySideReport.About(section, title(work, lists), command, note);
    SideBySideReport report = new SideBySideReport(about, all);
    report.write(page(), plan, LocalDate.now(ZoneId.systemDefault()));
    out.println(report.table());
    return all.stream().allMatch(Measured::finished) ? 0 : 1;
  }

  private static String title(Work work, Lists lists) {
    String sizes = "%,d records × %,d parties".formatted(lists.poolRows(), lists.partyRows());
    return switch (work) {
      case FUZZY -> sizes;
      case EXACT -> "Equal numbers, " + sizes;
      case FEBRL4 -> "FEBRL data set 4, " + sizes;
    };
  }
}
