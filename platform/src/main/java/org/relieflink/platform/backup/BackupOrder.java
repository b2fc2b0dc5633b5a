package org.relieflink.platform.backup;

import java.nio.file.Path;
import java.util.List;
import org.relieflink.platform.vault.RecoveryLock;

/**
 * 备份到哪里、给谁开。 Where a copy goes and who can open it.
 *
 * @param to folder
 * @param secrets of the recipients; each of them alone opens it
 * @param cipher as in {@code relief.vault.cipher}
 * @param cost of one try of a secret
 */
public record BackupOrder(Path to, List<String> secrets, String cipher, RecoveryLock.Cost cost) {
  /** Copies the list; somebody must be able to open it. */
  public BackupOrder {
    secrets = List.copyOf(secrets);
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("nobody could open it");
    }
  }

  /** Never shows the secrets. */
  @Override
  public String toString() {
    return "BackupOrder[" + to + "]";
  }
}
