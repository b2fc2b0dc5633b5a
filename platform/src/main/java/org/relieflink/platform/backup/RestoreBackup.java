package org.relieflink.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.relieflink.platform.EmbeddedDatabase;
import org.relieflink.platform.LocalDatabase;
import org.relieflink.platform.backup.BackupRefused.Reason;
import org.relieflink.platform.backup.internal.BackupRegister;
import org.relieflink.platform.backup.internal.data.ReadCopy;
import org.relieflink.platform.backup.internal.data.Scratch;
import org.relieflink.platform.backup.internal.file.BackupFile;

/**
 * 真的恢复，只恢复到空目录。 Puts a copy back for good, into a data folder that is empty: beside it first, then
 * by its name, so that a killed restore leaves nothing that looks like a server's folder.
 */
public final class RestoreBackup {
  private final Clock clock;

  /** The clock tells when the restore goes on the trail. */
  public RestoreBackup(Clock clock) {
    this.clock = clock;
  }

  /**
   * Which copies and how they are opened.
   *
   * @param data copy of the data
   * @param keys copy of the keys
   * @param dataSecret opens the first
   * @param keysSecret opens the second
   */
  public record Copies(Path data, Path keys, String dataSecret, String keysSecret) {
    /** Never shows the secrets. */
    @Override
    public String toString() {
      return "Copies[" + data.getFileName() + " " + keys.getFileName() + "]";
    }
  }

  /** What was put back. */
  public record Restored(String id, Instant madeAt, long rows, long entries) {}

  /**
   * Restores.
   *
   * @throws BackupRefused when the folder is not empty or a copy cannot be used
   */
  public Restored into(Path dataDir, Copies copies) throws IOException {
    requireEmpty(dataDir);
    BackupFile.head(copies.data());
    Path target = dataDir.toAbsolutePath().normalize();
    Path half = target.resolveSibling(target.getFileName() + ".restoring");
    Scratch.remove(half);
    Files.createDirectories(half);
    try {
      Restored restored = fill(half, copies);
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      return restored;
    } catch (IOException | RuntimeException failure) {
      Scratch.remove(half);
      throw failure;
    }
  }

  private static void requireEmpty(Path dataDir) throws IOException {
    if (!Files.exists(dataDir)) {
      return;
    }
    try (Stream<Path> inside = Files.list(dataDir)) {
      if (inside.findAny().isPresent()) {
        throw new BackupRefused(Reason.NOT_EMPTY, dataDir.toString());
      }
    }
    Path above = Objects.requireNonNullElse(dataDir.toAbsolutePath().getParent(), dataDir);
    if (!Files.getFileStore(dataDir).equals(Files.getFileStore(above))) {
      throw new BackupRefused(Reason.OTHER_DISK, dataDir.toString());
    }
  }

  private Restored fill(Path half, Copies copies) throws IOException {
    KeyPlaces places = KeyPlaces.of(half, null);
    ReadCopy.keys(copies.keys(), copies.keysSecret(), places.files());
    requireKeys(places, copies.keys());
    try (EmbeddedDatabase database = EmbeddedDatabase.start(half.resolve("postgres"), true)) {
      var source =
          LocalDatabase.source(
              database.jdbcUrl("relief"), EmbeddedDatabase.USER, database.password());
      ReadCopy.Put put =
          ReadCopy.data(
              copies.data(),
              copies.dataSecret(),
              new ReadCopy.Into(source, half.resolve("uploads"), places.folder()));
      new BackupRegister(source, clock).restored(put.head().id());
      return new Restored(
          put.head().id(), put.head().madeAt(), put.rows(), put.opening().trail().entries());
    }
  }

  static void requireKeys(KeyPlaces places, Path file) {
    if (!places.folder().exists()) {
      throw new BackupRefused(Reason.NO_KEYS, Objects.toString(file.getFileName()));
    }
  }
}
