package org.relieflink.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * 备份数据。 One encrypted file of the database and the sealed originals; without keys nobody reads a
 * person in it.
 */
@Command(name = "backup", sortOptions = false, mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin BackupSource source = new BackupSource();

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    source.make(terminal, (take, order) -> take.data(order, source.data.resolve("uploads")));
    return ExitCode.OK.number();
  }
}
