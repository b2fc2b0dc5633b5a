package org.relieflink.platform.vault.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.vault.VaultSettings;

/** 测试用的密库：在一个目录里，不要数据库。 Vault parts in a folder, without a database. */
final class Vaults {
  private Vaults() {}

  static VaultSettings settings(Path folder, String cipher) {
    return new VaultSettings(folder, cipher, Duration.ZERO, null);
  }

  static ReliefSettings server(Path folder) {
    return new ReliefSettings(folder, true, "127.0.0.1", false);
  }

  static Keyring keyring(Path folder) {
    return new Keyring(settings(folder, "aes-256-gcm"), server(folder), Clock.systemUTC());
  }

  static SubjectSecrets secrets(Path folder) {
    return new SubjectSecrets(settings(folder, "aes-256-gcm"), server(folder));
  }
}
