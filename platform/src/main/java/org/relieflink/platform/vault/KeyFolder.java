package org.relieflink.platform.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.platform.vault.internal.KeyFiles;

/**
 * 钥匙目录：看它属于哪个钥匙圈、谁已经销毁。 A folder of keys that no server has open, or that is only looked at: whose
 * it is, and whose secrets are destroyed in it.
 *
 * @param folder with {@code keyring} and {@code subjects}
 */
public record KeyFolder(Path folder) {
  /** Whether both files are there. */
  public boolean exists() {
    return Files.isRegularFile(keyring()) && Files.isRegularFile(subjects());
  }

  /** File of the keyring. */
  public Path keyring() {
    return folder.resolve("keyring");
  }

  /** File of the secrets of the subjects. */
  public Path subjects() {
    return folder.resolve("subjects");
  }

  /** Name of the keyring, as the database remembers it. */
  public String id() throws IOException {
    return KeyFiles.id(keyring());
  }

  /** Versions of the key that are not revoked, oldest first. */
  public List<Integer> versions() throws IOException {
    return KeyFiles.versions(keyring());
  }

  /** Subjects up to this number have a secret, or had one. */
  public long highest() throws IOException {
    return KeyFiles.highest(subjects());
  }

  /** Whose secrets are destroyed, lowest first. */
  public List<Long> destroyed() throws IOException {
    return KeyFiles.destroyed(subjects());
  }
}
