package org.relieflink.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.relieflink.bench.peer.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 同一份名单，各引擎轮流模糊比对。 */
@Command(
    name = "side-by-side",
    description = "Matches two lists with every engine in turn.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SideBySideCommand implements Callable<Integer> {

  @Option(
      names = "--lists",
      required = true,
      paramLabel = "DIR",
      description = "Folder with pool.csv, parties.csv and truth.csv.")
  Path lists = Path.of("");

  @Mixin MeasureOptions options = new MeasureOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    String command = "./relieflink bench side-by-side --lists " + lists.getFileName();
    return options.measure(Work.FUZZY, Lists.in(lists), command, spec.commandLine().getOut());
  }
}
