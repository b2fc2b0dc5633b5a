package org.relieflink.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.relieflink.platform.backup.TakeBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** 备份钥匙，放到另一个地方。 One encrypted file of the keys, for another place and other people. */
@Command(name = "backup-keys", sortOptions = false, mixinStandardHelpOptions = true)
final class BackupKeysCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin BackupSource source = new BackupSource();

  BackupKeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    source.make(terminal, TakeBackup::keys);
    terminal.say("backup.destroy-older", source.to);
    return ExitCode.OK.number();
  }
}
