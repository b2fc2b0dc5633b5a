package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.backup.RecoverySecret;
import org.relieflink.platform.backup.RestoreBackup.Copies;
import picocli.CommandLine.Option;

/** 演练和恢复共有的选项。 Which copies, and with which secrets they are opened. */
final class CopiesToRead {
  @Option(names = "--from", paramLabel = "FILE", required = true)
  Path from = Path.of("");

  @Option(names = "--keys", paramLabel = "FILE", required = true)
  Path keys = Path.of("");

  @Option(names = "--recovery", paramLabel = "FILE", required = true)
  Path recovery = Path.of("");

  @Option(names = "--keys-recovery", paramLabel = "FILE")
  @Nullable Path keysRecovery;

  /** Reads the secrets. */
  Copies copies() throws IOException {
    String secret = RecoverySecret.read(recovery);
    String keysSecret = keysRecovery == null ? secret : RecoverySecret.read(keysRecovery);
    return new Copies(from, keys, secret, keysSecret);
  }
}
