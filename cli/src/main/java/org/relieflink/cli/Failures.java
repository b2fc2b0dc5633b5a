package org.relieflink.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.StartRefused;
import org.relieflink.tabular.TableRefusedException;
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
  private final boolean debug;

  Failures(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    trace(wrong);
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
    trace(failure);
    if (failure instanceof CommandRefused refused) {
      terminal.err().println(refused.sentence(terminal.texts()));
      return refused.code().number();
    }
    if (failure instanceof TableRefusedException refused) {
      terminal.err().println(terminal.texts().refusal(refused.refusal()));
      return ExitCode.USAGE.number();
    }
    IOException disk = ioCause(failure);
    if (failure instanceof InterruptedException || disk instanceof ClosedByInterruptException) {
      terminal.say("failure.interrupted");
      return ExitCode.INTERRUPTED.number();
    }
    if (disk != null) {
      return disk(disk);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        terminal.err().println(refused.getMessage());
        return ExitCode.USAGE.number();
      }
    }
    terminal.say("failure.internal", failure.getClass().getSimpleName());
    return ExitCode.INTERNAL_ERROR.number();
  }

  private int disk(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      terminal.say("failure.no-file", missing.getFile());
      return ExitCode.USAGE.number();
    }
    if (failure instanceof AccessDeniedException denied) {
      terminal.say("failure.denied", denied.getFile());
      return ExitCode.USAGE.number();
    }
    String what =
        failure instanceof FileSystemException file
            ? file.getFile() + " " + file.getReason()
            : String.valueOf(failure.getMessage());
    terminal.say("failure.disk", what);
    return ExitCode.INTERNAL_ERROR.number();
  }

  private static @Nullable IOException ioCause(Exception failure) {
    if (failure instanceof IOException disk) {
      return disk;
    }
    return failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : null;
  }

  private static String nameOf(CommandLine.Model.ArgSpec spec) {
    return spec instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : spec.paramLabel();
  }

  private void trace(Exception failure) {
    if (debug) {
      failure.printStackTrace(terminal.err());
    }
  }
}
