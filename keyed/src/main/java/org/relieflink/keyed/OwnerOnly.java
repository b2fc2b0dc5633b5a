package org.relieflink.keyed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * 只有本人能读的文件。 Files that only their owner may read. Where the file system knows no such rights
 * (Windows) the folder's own rights have to do, and nothing is checked.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private OwnerOnly() {}

  /** A new file; with {@code secret} it is closed to others before the first byte is written. */
  static OutputStream create(Path file, boolean secret) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileAttribute<?>[] rights =
        secret && posix(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    return Channels.newOutputStream(Files.newByteChannel(file, options, rights));
  }

  /** Refuses a secret file that others on the machine may read or change. */
  static void require(Path file) throws IOException {
    if (posix(file)) {
      Set<PosixFilePermission> rights = EnumSet.copyOf(OWNER);
      rights.addAll(Files.getPosixFilePermissions(file));
      rights.retainAll(OTHERS);
      if (!rights.isEmpty()) {
        throw new KeyedRefusedException(Refusal.KEY_EXPOSED, file.getFileName(), file);
      }
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
