package org.relieflink.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.relieflink.bench.peer.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 公开的 FEBRL 数据集 4，英文姓名和地址。 */
@Command(
    name = "febrl4",
    description = "Matches the public FEBRL data set 4 with every engine in turn.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class Febrl4Command implements Callable<Integer> {

  @Mixin MeasureOptions options = new MeasureOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Lists lists = Lists.in(Febrl4Data.unpack(MeasureOptions.workFolder().resolve("febrl4-lists")));
    if (options.name == null) {
      options.name = "febrl4";
    }
    return options.measure(
        Work.FEBRL4, lists, "./relieflink bench febrl4", spec.commandLine().getOut());
  }
}
