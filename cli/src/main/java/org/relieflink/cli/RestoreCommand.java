package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.relieflink.platform.backup.RestoreBackup;
import org.relieflink.platform.backup.RestoreBackup.Restored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 恢复到一个空的数据目录。 Puts a copy back for good. */
@Command(name = "restore", sortOptions = false, mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin CopiesToRead copies = new CopiesToRead();

  @Option(names = "--data", paramLabel = "DIR", required = true)
  Path data = Path.of("");

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LibraryLog.off();
    Progress progress = terminal.progress();
    progress.start(terminal.texts().of("restore.phase"));
    Restored restored = new RestoreBackup(Clock.systemUTC()).into(data, copies.copies());
    progress.finish(terminal.texts().of("restore.done", restored.rows(), restored.entries()));
    terminal.say("restore.after", restored.madeAt());
    terminal.out().println(data);
    terminal.out().flush();
    return ExitCode.OK.number();
  }
}
