package org.relieflink.keyed;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.relieflink.kernel.secret.OwnerOnly;

/**
 * 写一个封好的文件。 Writes one sealed file: a first line with kind and version, header lines {@code
 * name=value}, {@code --}, body lines, and a last line with the SHA-256 of all before it. The file
 * appears whole or not at all.
 */
final class SealedWriter implements Closeable {
  static final String MAGIC = "relieflink-keyed";
  static final String VERSION = "1";
  static final String HEADER_END = "--";
  static final String END = "end ";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  private final Path part;
  private final OutputStream out;
  private final MessageDigest digest = Digests.sha256();

  private SealedWriter(Path target, Path part, boolean secret) throws IOException {
    this.target = target;
    this.part = part;
    out =
        new BufferedOutputStream(
            secret
                ? OwnerOnly.create(part)
                : Files.newOutputStream(part, StandardOpenOption.CREATE_NEW),
            BUFFER_BYTES);
  }

  static SealedWriter start(Path target, SealedKind kind, Map<String, String> header)
      throws IOException {
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    Files.deleteIfExists(part);
    SealedWriter writer = new SealedWriter(target, part, kind.secret());
    writer.line(MAGIC + " " + kind.code() + " " + VERSION);
    for (Map.Entry<String, String> entry : header.entrySet()) {
      writer.line(entry.getKey() + "=" + entry.getValue());
    }
    writer.line(HEADER_END);
    return writer;
  }

  void line(String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    out.write(bytes);
  }

  /** Seals the file, puts it in its place and gives its digest in hex. */
  String finish() throws IOException {
    String seal = HexFormat.of().formatHex(digest.digest());
    out.write((END + seal + "\n").getBytes(StandardCharsets.US_ASCII));
    out.close();
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return seal;
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }
}
