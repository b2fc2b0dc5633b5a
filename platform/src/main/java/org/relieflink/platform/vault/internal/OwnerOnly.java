package org.relieflink.platform.vault.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * 只有本人能读的文件。 Files for their owner only; where the file system knows no owners the folder's rights
 * do.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> RIGHTS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private OwnerOnly() {}

  static FileAttribute<?>[] rights(Path file) {
    return posix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(RIGHTS)}
        : new FileAttribute<?>[0];
  }

  /**
   * Refuses a key that others on the machine may read.
   *
   * @throws IllegalStateException naming the file
   */
  static void check(Path file) throws IOException {
    if (posix(file)) {
      Set<PosixFilePermission> given = EnumSet.noneOf(PosixFilePermission.class);
      given.addAll(Files.getPosixFilePermissions(file));
      given.removeAll(RIGHTS);
      given.remove(PosixFilePermission.OWNER_EXECUTE);
      if (!given.isEmpty()) {
        throw new IllegalStateException("others may read " + file.getFileName() + ": chmod 600");
      }
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
