package org.relieflink.platform.backup.internal.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import org.relieflink.platform.EmbeddedDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * 临时的地方，用完就没了。 Folders for one drill, named after its process. What a killed drill left, its
 * database that still runs and its keys in memory, goes at the next one.
 *
 * @param disk database, uploads and log
 * @param keys the keys, in memory where the system has such a folder
 */
public record Scratch(Path disk, Path keys) implements AutoCloseable {
  private static final String PREFIX = "relief-drill-";
  private static final Path MEMORY = Path.of("/dev/shm");

  /** Makes both below a folder with room for the whole database. */
  public static Scratch make(Path room) throws IOException {
    Path memory = Files.isWritable(MEMORY) ? MEMORY : room;
    String name = PREFIX + ProcessHandle.current().pid() + "-";
    Scratch fresh =
        new Scratch(Files.createTempDirectory(room, name), Files.createTempDirectory(memory, name));
    sweep(room, Files.getOwner(fresh.disk));
    sweep(memory, Files.getOwner(fresh.keys));
    return fresh;
  }

  /** Only what this account made: the folders may be open to everybody on the machine. */
  private static void sweep(Path parent, UserPrincipal owner) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : found) {
        String process = String.valueOf(folder.getFileName()).split("-", -1)[2];
        boolean dead =
            process.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(process)).isEmpty();
        if (dead && !Files.isSymbolicLink(folder) && Files.getOwner(folder).equals(owner)) {
          remove(folder);
        }
      }
    }
  }

  /** Removes a folder that may hold a database; one that still runs there is stopped first. */
  public static void remove(Path folder) throws IOException {
    Path database = folder.resolve("postgres");
    if (Files.exists(database.resolve("cluster").resolve("postmaster.pid"))) {
      EmbeddedDatabase.start(database, false).close();
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  @Override
  public void close() throws IOException {
    remove(disk);
    remove(keys);
  }
}
