package org.relieflink.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.relieflink.proof.verify.VerifyProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 核验留痕：同一个程序也可单独运行。 Verifying the trail: the program that an auditor runs without us. */
@Command(name = "verify", sortOptions = false, mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "EXPORT ROOTS…",
      hideParamSyntax = true,
      arity = "2..*",
      descriptionKey = "FILES")
  List<String> words = new ArrayList<>();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What stands behind the files belongs to the program. */
  @Spec
  void take(CommandSpec spec) {
    spec.parser().stopAtPositional(true);
  }

  @Override
  public Integer call() {
    List<String> line = new ArrayList<>(words);
    line.add(0, "verify");
    if (terminal.texts().english() && !words.contains("--lang")) {
      line.addAll(List.of("--lang", "en"));
    }
    return VerifyProgram.run(terminal.out(), terminal.err(), Clock.systemUTC(), line);
  }
}
