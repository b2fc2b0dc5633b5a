package org.relieflink.platform.vault.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.relieflink.kernel.secret.OwnerOnly;

/**
 * 钥匙圈的文件。 The file of the keyring: a line for its name, one for the key of made names, one for each
 * version. Written whole beside and moved into place, so that a crash leaves the old or the new
 * one.
 *
 * <pre>
 * relieflink-keyring 1 &lt;id&gt;
 * names &lt;base64&gt;
 * key 1 2026-11-26T09:00:00Z &lt;base64&gt;
 * </pre>
 */
final class KeyringFile {
  private static final String FORMAT = "relieflink-keyring 1 ";

  private KeyringFile() {}

  /**
   * What the file holds.
   *
   * @param id tells whether a database belongs to this keyring
   * @param names key of names made from content; it stays, since names must
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Content(String id, byte[] names, List<KeyVersion> versions) {
    Content {
      versions = List.copyOf(versions);
    }

    @Override
    public String toString() {
      return "Content[" + id + ", " + versions + "]";
    }
  }

  static Content read(Path file) throws IOException {
    requireOwnerOnly(file);
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 3 || !lines.get(0).startsWith(FORMAT)) {
      throw new IllegalStateException(file.getFileName() + " is no keyring");
    }
    List<KeyVersion> versions = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] parts = line.split(" ", -1);
      versions.add(
          new KeyVersion(Integer.parseInt(parts[1]), Instant.parse(parts[2]), bytes(parts[3])));
    }
    return new Content(
        lines.get(0).substring(FORMAT.length()), bytes(lines.get(1).split(" ", -1)[1]), versions);
  }

  static void write(Path file, Content content) throws IOException {
    StringBuilder text = new StringBuilder(FORMAT).append(content.id()).append('\n');
    text.append("names ").append(text(content.names())).append('\n');
    for (KeyVersion version : content.versions()) {
      text.append("key ").append(version.number()).append(' ').append(version.since());
      text.append(' ').append(text(version.secret())).append('\n');
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.rights(fresh))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Refuses a key that others on the machine may read.
   *
   * @throws IllegalStateException naming the file
   */
  static void requireOwnerOnly(Path file) throws IOException {
    if (OwnerOnly.exposed(file)) {
      throw new IllegalStateException("others may read " + file.getFileName() + ": chmod 600");
    }
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
