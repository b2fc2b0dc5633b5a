package org.relieflink.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
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
 * 签名密钥的文件：只有本人能读，旁边是公钥。 The file of a signing key: for its owner only, never written over; beside
 * it the public half ({@code .pub}). Where the file system knows no owners (Windows) the folder's
 * rights do.
 */
public final class KeyFile {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyFile() {}

  public static Path publicFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  /**
   * Writes a new key.
   *
   * @throws FileAlreadyExistsException when one is there: a lost key cannot be made again
   */
  public static void create(Path file, SigningKey key) throws IOException {
    FileAttribute<?>[] rights =
        posix(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(file, options, rights))) {
      out.write((key.secretText() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(publicFile(file), key.publicKey().text() + "\n");
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException when the file is none, or others on the machine may read it
   */
  public static SigningKey read(Path file) throws IOException {
    if (posix(file)) {
      Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
      rights.addAll(Files.getPosixFilePermissions(file));
      rights.removeAll(OWNER);
      rights.remove(PosixFilePermission.OWNER_EXECUTE);
      if (!rights.isEmpty()) {
        throw new IllegalArgumentException("others may read the key");
      }
    }
    return SigningKey.parse(Files.readString(file));
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
