package org.relieflink.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** 微测结果，写成一节。 What JMH measured, as a section of the page. */
final class KernelsReport {
  private final Lists lists;
  private final Collection<RunResult> results;

  KernelsReport(Lists lists, Collection<RunResult> results) {
    this.lists = lists;
    this.results = results;
  }

  void write(BenchmarksPage page, String name, LocalDate date) throws IOException {
    String head =
        String.format(
            Locale.ROOT,
            "## Kernels, %,d records × %,d parties%n%n`./relieflink bench kernels --lists %s`%n%n"
                + "%s · %s · JMH 1.37, one fork, warm%n%n",
            lists.poolRows(),
            lists.partyRows(),
            lists.name(),
            date,
            Machine.described());
    page.put(name, head + table());
  }

  String table() {
    StringBuilder table = new StringBuilder("| kernel | mode | result | p50 | p99 | p99.9 |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (RunResult run : results) {
      Result<?> result = run.getPrimaryResult();
      boolean sampled = run.getParams().getMode() == Mode.SampleTime;
      table.append("| ").append(kernel(run)).append(" | ");
      table.append(run.getParams().getMode().longLabel()).append(" | ");
      table.append(figure(result.getScore())).append(' ').append(result.getScoreUnit());
      table.append(" | ").append(percentiles(result.getStatistics(), sampled)).append(" |\n");
    }
    return table.append('\n').toString();
  }

  private static String kernel(RunResult run) {
    String name = run.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
  }

  /** Of the single calls; averages of iterations would hide the slow ones. */
  private static String percentiles(Statistics statistics, boolean sampled) {
    return sampled
        ? String.join(
            " | ",
            figure(statistics.getPercentile(50)),
            figure(statistics.getPercentile(99)),
            figure(statistics.getPercentile(99.9)))
        : "– | – | –";
  }

  private static String figure(double value) {
    return value < 1 ? String.format(Locale.ROOT, "%.4f", value) : BarChart.figure(value);
  }
}
