package org.relieflink.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.UnreadableTableException;
import org.relieflink.platform.backup.BackupRefused;
import org.relieflink.tabular.TableRefusedException;

/**
 * 出错时说的一句话和退出码。 One sentence and an exit code for what went wrong; a stack trace only on request.
 */
final class FailureSentences {
  private final Terminal terminal;
  private final boolean debug;

  FailureSentences(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  void trace(Exception failure) {
    if (debug) {
      failure.printStackTrace(terminal.err());
    }
  }

  int say(Exception failure) {
    trace(failure);
    if (failure instanceof CommandRefused refused) {
      terminal.err().println(refused.sentence(terminal.texts()));
      return refused.code().number();
    }
    if (failure instanceof BackupRefused refused) {
      terminal.say("backup.refused." + refused.reason(), refused.detail());
      return ExitCode.USAGE.number();
    }
    if (failure instanceof TableRefusedException refused) {
      terminal.err().println(terminal.texts().refusal(refused.refusal()));
      return ExitCode.USAGE.number();
    }
    if (failure instanceof UnreadableTableException refused) {
      terminal.err().println(refused.getMessage());
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
      if (cause instanceof org.relieflink.platform.StartRefused refused) {
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
}
