package org.relieflink.kernel.secret;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * 只有本人能读的文件。 Files that only their owner may read. Where the file system knows no owners (Windows)
 * the folder's own rights have to do, and nothing is checked.
 */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnerOnly() {}

  /** What a new file is made with, so that it is closed to others before its first byte. */
  public static FileAttribute<?>[] rights(Path file) {
    return posix(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * A new file.
   *
   * @throws FileAlreadyExistsException when one is there: a lost key cannot be made again
   */
  public static OutputStream create(Path file) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return Channels.newOutputStream(Files.newByteChannel(file, options, rights(file)));
  }

  /** Whether others on the machine may read, change or run the file. */
  public static boolean exposed(Path file) throws IOException {
    return posix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file));
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
