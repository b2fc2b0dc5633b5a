package org.relieflink.platform.backup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.vault.KeyFolder;

/**
 * 钥匙都放在哪里。 Where the keys of a server lie; none of them is in the database.
 *
 * @param vault folder of keyring and subjects
 * @param sealKey the server's signing key; its public line beside it
 * @param markKey key of the marks in exports
 */
public record KeyPlaces(Path vault, Path sealKey, Path markKey) {
  /**
   * Those of a data folder.
   *
   * @param vault {@code relief.vault.folder}; null = {@code keys} in it
   */
  public static KeyPlaces of(Path dataDir, @Nullable Path vault) {
    return new KeyPlaces(
        vault == null ? dataDir.resolve("keys") : vault,
        dataDir.resolve("trail/seal.key"),
        dataDir.resolve("watch/export.key"));
  }

  /** The folder of the vault, to look at. */
  public KeyFolder folder() {
    return new KeyFolder(vault);
  }

  /** The public line of the signing key. */
  public Path sealKeyPublic() {
    return sealKey.resolveSibling(sealKey.getFileName() + ".pub");
  }

  /** Each file by its name in a copy; a server has not all of them from its first day on. */
  public Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("keyring", folder().keyring());
    files.put("subjects", folder().subjects());
    files.put("seal.key", sealKey);
    files.put("seal.key.pub", sealKeyPublic());
    files.put("export.key", markKey);
    return files;
  }
}
