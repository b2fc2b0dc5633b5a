package org.relieflink.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code relieflink bench} 的入口。 */
@Command(
    name = "bench",
    description = "Measures the collision engine side by side with others.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      SideBySideCommand.class,
      ExactCommand.class,
      Febrl4Command.class,
      KernelsCommand.class
    })
public final class BenchMain {
  private static final int WRONG_WORDS = 2;

  private BenchMain() {}

  public static void main(String[] words) {
    System.exit(run(words));
  }

  static int run(String... words) {
    CommandLine line = new CommandLine(new BenchMain());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof IllegalArgumentException) {
            command.getErr().println(failure.getMessage());
            return WRONG_WORDS;
          }
          throw failure;
        });
    return line.execute(words);
  }
}
