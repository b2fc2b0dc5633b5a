package org.relieflink.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** 内容指纹。 Fingerprints (SHA-256) by which results are found again. */
final class Digest {
  /** 128 bits name a result: enough that no two are ever mixed up, short enough for a file name. */
  private static final int KEY_BYTES = 16;

  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes a value with its length, so that no two lists of values are taken for each other. */
  Digest with(byte[] value) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).flip());
    digest.update(value);
    return this;
  }

  Digest with(Object value) {
    return with(value.toString().getBytes(StandardCharsets.UTF_8));
  }

  String key() {
    return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
  }

  /** Fingerprint of a list of values. */
  static String of(Object... values) {
    Digest digest = new Digest();
    for (Object value : values) {
      digest.with(value);
    }
    return digest.key();
  }

  /** Fingerprint of bytes as they stand. */
  static String ofBytes(byte[] text) {
    return new Digest().with(text).key();
  }

  /**
   * Fingerprint of the program that holds the classes: results of another program are not reused.
   */
  static String ofProgram(List<Class<?>> classes) throws IOException {
    Digest digest = new Digest();
    for (Class<?> type : classes) {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      try {
        digest.withTree(Path.of(source.getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IOException(e);
      }
    }
    return digest.key();
  }

  private void withTree(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          with(root.relativize(file)).with(in.readAllBytes());
        }
      }
    }
  }
}
