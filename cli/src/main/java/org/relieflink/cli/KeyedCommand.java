package org.relieflink.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.relieflink.keyed.KeyedProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 密钥碰撞：同一个程序也可单独运行。 Keyed-hash collision: the program that departments run on its own. */
@Command(name = "keyed", sortOptions = false, mixinStandardHelpOptions = true)
final class KeyedCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "VERB", arity = "1..*")
  List<String> words = new ArrayList<>();

  KeyedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What stands behind the verb belongs to the verb. */
  @Spec
  void take(CommandSpec spec) {
    spec.parser().stopAtPositional(true);
  }

  @Override
  public Integer call() {
    return KeyedProgram.run(terminal.out(), terminal.err(), terminal.texts().english(), words);
  }
}
