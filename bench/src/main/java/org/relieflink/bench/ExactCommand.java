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

/** 只比相同的号码。 */
@Command(
    name = "exact",
    description = "Joins two lists on equal citizen numbers with every engine in turn.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ExactCommand implements Callable<Integer> {

  @Option(
      names = "--lists",
      required = true,
      paramLabel = "DIR",
      description = "Folder with pool.csv and parties.csv (record_id, party_id, citizen_id).")
  Path lists = Path.of("");

  @Mixin MeasureOptions options = new MeasureOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    String command = "./relieflink bench exact --lists " + lists.getFileName();
    return options.measure(Work.EXACT, Lists.in(lists), command, spec.commandLine().getOut());
  }
}
