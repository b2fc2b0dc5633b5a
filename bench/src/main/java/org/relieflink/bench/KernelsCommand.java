package org.relieflink.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.relieflink.bench.kernels.KernelLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 内核微测，用 JMH。 */
@Command(
    name = "kernels",
    description =
        "Measures kernels with JMH: numbers, names, lists, numbers joined in memory, one party against a resident pool, a resident pool that changes.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class KernelsCommand implements Callable<Integer> {
  private static final String ALL = "org\\.relieflink\\.bench\\.kernels\\..*";

  @Option(
      names = "--lists",
      required = true,
      paramLabel = "DIR",
      description = "Folder with pool.csv (or pool-1.csv, pool-2.csv …) and parties.csv.")
  Path lists = Path.of("");

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "Kernels whose names match, such as PartyKernel.")
  String only = ALL;

  @Option(
      names = "--short",
      description = "One short round of each, to see that they run; not written to the page.")
  boolean brief;

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the section.")
  String name = "kernels";

  @Option(names = "--docs", paramLabel = "DIR", description = "Folder of benchmarks.md.")
  Path docs = MeasureOptions.docs();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, RunnerException {
    Lists there = Lists.in(lists);
    Collection<RunResult> results = new Runner(options(there)).run();
    KernelsReport report = new KernelsReport(there, results);
    spec.commandLine().getOut().println(report.table());
    if (!brief) {
      report.write(new BenchmarksPage(docs), name, LocalDate.now(ZoneId.systemDefault()));
    }
    return results.isEmpty() ? 1 : 0;
  }

  private Options options(Lists there) {
    OptionsBuilder options = new OptionsBuilder();
    options.include(only);
    options.shouldFailOnError(true);
    // not appended to the runner's own: it names another collector
    options.jvmArgs(
        "-Xmx8g",
        "-XX:+UseParallelGC",
        "-XX:+UseTransparentHugePages",
        "-Dfile.encoding=UTF-8",
        "-D" + KernelLists.PROPERTY + "=" + there.folder());
    if (brief) {
      options.forks(1).warmupIterations(1).measurementIterations(1);
      options.warmupTime(TimeValue.milliseconds(10)).measurementTime(TimeValue.milliseconds(10));
    }
    return options.build();
  }
}
