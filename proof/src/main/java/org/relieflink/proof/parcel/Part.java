package org.relieflink.proof.parcel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 包里的一个文件.
 *
 * @param name as the receiver gets it; no folder
 * @param source where its bytes come from; read twice
 */
public record Part(String name, Source source) {
  private static final int LONGEST = 200; // bytes: leaves room for what others put before it

  /** 字节从哪里来。 */
  @FunctionalInterface
  public interface Source {
    /** From the beginning, each time. */
    InputStream open() throws IOException;
  }

  public static Part of(String name, Path file) {
    return new Part(name, () -> Files.newInputStream(file));
  }

  /** For what must not stand on a disk in the clear. */
  public static Part of(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Part(name, () -> new ByteArrayInputStream(bytes));
  }

  /** Whether a text can name a part: a plain file name that no system reads as anything else. */
  public static boolean isName(String name) {
    boolean plain =
        !name.isBlank()
            && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST
            && !name.startsWith(".")
            && name.equals(name.strip());
    return plain
        && name.codePoints().noneMatch(c -> c < ' ' || c == 0x7F || "/\\:*?\"<>|".indexOf(c) >= 0);
  }
}
