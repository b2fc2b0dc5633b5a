package org.relieflink.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * 出错时说的话。 Turns what went wrong into one sentence and an exit code; a stack trace only on {@code
 * --debug}.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;
  private final FailureSentences sentences;

  Failures(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.sentences = new FailureSentences(terminal, debug);
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    sentences.trace(wrong);
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
    if (wrong instanceof MissingParameterException missing) {
      List<String> names = missing.getMissing().stream().map(Failures::nameOf).toList();
      terminal.say("usage.missing", String.join("、", names), command);
    } else if (wrong instanceof UnmatchedArgumentException unmatched) {
      terminal.say("usage.unmatched", String.join(" ", unmatched.getUnmatched()), command);
    } else {
      CommandLine.Model.ArgSpec spec = wrong.getArgSpec();
      String name = spec == null ? String.valueOf(wrong.getMessage()) : nameOf(spec);
      terminal.say("usage.wrong", name, wrong.getValue() == null ? "" : wrong.getValue(), command);
    }
    return ExitCode.USAGE.number();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    return sentences.say(failure);
  }

  private static String nameOf(CommandLine.Model.ArgSpec spec) {
    return spec instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : spec.paramLabel();
  }
}
