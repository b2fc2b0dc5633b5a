package org.relieflink.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** 一次对比的结果，写成一节。 One measurement side by side as a section of the page. */
final class SideBySideReport {
  private static final String YARDSTICK = "duckdb";
  private static final double MEGABYTE = 1 << 20;

  private final About about;
  private final List<Measured> all;

  /**
   * What was measured.
   *
   * @param name of the section and its plots
   * @param command that a reader types to measure again
   * @param note seeds and origin of the lists
   */
  record About(String name, String title, String command, String note) {}

  SideBySideReport(About about, List<Measured> all) {
    this.about = about;
    this.all = all;
  }

  void write(BenchmarksPage page, Rounds.Plan plan, LocalDate date) throws IOException {
    StringBuilder text = new StringBuilder("## " + about.title + "\n\n");
    text.append("`").append(about.command).append("`\n\n");
    text.append(
        "%s · %s · %d rounds in turn, %d threads, limit %d s%n"
            .formatted(
                date, Machine.described(), plan.rounds(), plan.threads(), plan.limitSeconds()));
    text.append(about.note.isEmpty() ? "\n" : "\n" + about.note + "\n\n");
    text.append(table());
    text.append(plots(page));
    text.append("\nHow each was set up:\n\n");
    for (Measured measured : all) {
      Engine engine = measured.engine();
      text.append("- **").append(engine.label()).append("**: ").append(engine.settings());
      text.append("\n");
    }
    page.put(about.name, text.toString());
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| engine | time s (range) | against DuckDB (range) | CPU s | peak MB | pairs | precision | recall | F1 |\n");
    table.append("|---|---|---|---|---|---|---|---|---|\n");
    for (Measured measured : all) {
      table.append("| ").append(measured.engine().label()).append(" | ");
      table.append(measured.finished() ? figures(measured) : failure(measured)).append(" |\n");
      measured.automatic().ifPresent(auto -> table.append(automatic(auto)));
    }
    return table.append("\n").toString();
  }

  private String figures(Measured measured) {
    return String.join(
        " | ",
        range(measured.spread(ChildRun::wallSeconds)),
        yardstick().map(measured::ratioTo).map(SideBySideReport::range).orElse("–"),
        BarChart.figure(measured.spread(ChildRun::cpuSeconds).median()),
        String.format(Locale.ROOT, "%,.0f", measured.spread(SideBySideReport::megabytes).median()),
        measured.every().map(SideBySideReport::accuracy).orElse("– | – | – | –"));
  }

  private static double megabytes(ChildRun run) {
    return run.peakBytes() / MEGABYTE;
  }

  private Optional<Measured> yardstick() {
    return all.stream()
        .filter(measured -> measured.engine().name().equals(YARDSTICK) && measured.finished())
        .findFirst();
  }

  private static String automatic(Accuracy accuracy) {
    return "| … without the pairs for review | | | | | " + accuracy(accuracy) + " |\n";
  }

  private static String accuracy(Accuracy accuracy) {
    String pairs = String.format(Locale.ROOT, "%,d", accuracy.found());
    return accuracy.truth() == 0
        ? pairs + " | – | – | –"
        : pairs
            + String.format(
                Locale.ROOT,
                " | %.4f | %.4f | %.4f",
                accuracy.precision(),
                accuracy.recall(),
                accuracy.f1());
  }

  private static String failure(Measured measured) {
    ChildRun last = measured.runs().get(measured.runs().size() - 1);
    String why =
        last.end() == ChildRun.End.STOPPED
            ? String.format(Locale.ROOT, "stopped after %,.0f s", last.wallSeconds())
            : "failed";
    return why + " | – | – | – | – | – | – | –";
  }

  private static String range(Spread spread) {
    return "%s (%s–%s)"
        .formatted(
            BarChart.figure(spread.median()),
            BarChart.figure(spread.least()),
            BarChart.figure(spread.most()));
  }

  private String plots(BenchmarksPage page) throws IOException {
    if (all.stream().noneMatch(Measured::finished)) {
      return "";
    }
    String time = chart("Time", "seconds, median and range", ChildRun::wallSeconds);
    String memory = chart("Peak memory", "MB", SideBySideReport::megabytes);
    return page.plot(about.name + "-time", "Time", time)
        + "\n"
        + page.plot(about.name + "-memory", "Peak memory", memory);
  }

  private String chart(String what, String unit, ToDoubleFunction<ChildRun> figure) {
    BarChart chart = new BarChart(what + ": " + about.title, unit);
    for (Measured measured : all) {
      if (measured.finished()) {
        boolean ours = measured.engine().name().equals(Engines.OURS);
        chart.add(measured.engine().label(), measured.spread(figure), ours);
      }
    }
    return chart.svg();
  }
}
