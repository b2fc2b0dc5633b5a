package org.relieflink.platform.backup.internal.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.relieflink.kernel.secret.OwnerOnly;

/**
 * 要么完整，要么没有。 Writes a file that is there whole or not at all: under another name, forced to the
 * disk, looked at once more, then renamed. What a killed run left is told by its name and by nobody
 * holding its lock.
 */
public final class WholeFile {
  /** How an unfinished file is named. */
  public static final String UNFINISHED = ".part";

  private static final int BUFFER = 1 << 16;

  private WholeFile() {}

  /** Writes the content. */
  public interface Content {
    /** To its end. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Reads it once more before it gets its name; throws when it is not as it should be. */
  public interface Check {
    /** Of the finished bytes on the disk. */
    void look(Path written) throws IOException;
  }

  /** Writes, looks, names; on any failure nothing is left. */
  public static void write(Path target, Content content, Check check) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + UNFINISHED);
    try {
      fill(part, content);
      check.look(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(target);
    } catch (IOException | RuntimeException | Error failure) {
      Files.deleteIfExists(part);
      throw failure;
    }
  }

  private static void fill(Path part, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.rights(part));
        FileLock alive = channel.lock()) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      content.writeTo(OutputStreams.staysOpen(out));
      out.flush();
      channel.force(true);
    }
  }

  /** The new name is on the disk too. */
  private static void forceFolder(Path target) throws IOException {
    try (FileChannel folder =
        FileChannel.open(
            java.util.Objects.requireNonNull(target.toAbsolutePath().getParent()),
            StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Removes what killed runs left in a folder; gives how many. */
  public static int clearUnfinished(Path folder, String prefix) throws IOException {
    int cleared = 0;
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, prefix + "*" + UNFINISHED)) {
      for (Path part : left) {
        if (!alive(part)) {
          Files.delete(part);
          cleared++;
        }
      }
    }
    return cleared;
  }

  private static boolean alive(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException inThisProcess) {
      return true;
    }
  }
}
