package org.relieflink.platform.watch.internal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.ReliefSettings;
import org.springframework.stereotype.Component;

/** 暗记的密钥，在数据库之外：a file for its owner only, made at the first export, never replaced. */
@Component
class MarkKey {
  private static final int BYTES = 32;
  private final Path file;
  private @Nullable HiddenMark mark;

  MarkKey(ReliefSettings server) {
    this.file = server.dataDir().resolve("watch/export.key");
  }

  synchronized HiddenMark mark() {
    HiddenMark known = mark;
    if (known == null) {
      known = new HiddenMark(load());
      mark = known;
    }
    return known;
  }

  private byte[] load() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void make() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Files.writeString(Files.createFile(file, ownerOnly()), HexFormat.of().formatHex(key));
    } catch (FileAlreadyExistsException anotherWasFaster) {
      // the one that is there is used
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
