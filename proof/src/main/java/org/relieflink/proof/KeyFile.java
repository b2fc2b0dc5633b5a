package org.relieflink.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relieflink.kernel.secret.OwnerOnly;

/**
 * 签名密钥的文件：只有本人能读，旁边是公钥。 The file of a signing key: for its owner only, never written over; beside
 * it the public half ({@code .pub}). Where the file system knows no owners (Windows) the folder's
 * rights do.
 */
public final class KeyFile {
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
    try (OutputStream out = OwnerOnly.create(file)) {
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
    if (OwnerOnly.exposed(file)) {
      throw new IllegalArgumentException("others may read the key");
    }
    return SigningKey.parse(Files.readString(file));
  }
}
