package org.relieflink.cli;

import java.util.Optional;

/**
 * 命令从这里进。 Where every command line enters: the usual screening starts at once, all else by the
 * library.
 */
final class Entrance {
  private Entrance() {}

  /** Runs one command line and gives its exit code. */
  static int run(Terminal terminal, String... arguments) {
    boolean screening = arguments.length > 0 && arguments[0].equals("screen");
    Optional<ScreenArguments> plain =
        screening ? ScreenArguments.plain(arguments) : Optional.empty();
    return plain.isPresent() ? screen(terminal, plain.get()) : ReliefLink.run(terminal, arguments);
  }

  private static int screen(Terminal terminal, ScreenArguments arguments) {
    try {
      return new ScreenRun(terminal, arguments).run();
    } catch (Exception failure) { // the outermost edge of a command
      return new FailureSentences(terminal, false).say(failure);
    }
  }
}
