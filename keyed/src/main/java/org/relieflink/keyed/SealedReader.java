package org.relieflink.keyed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.secret.OwnerOnly;

/**
 * 读一个封好的文件。 Reads a sealed file line by line in constant memory; the seal is proved only when
 * {@link #next} has given null, so nothing may be written out before that.
 */
final class SealedReader implements Closeable {
  private static final int MOST_LINE_BYTES = 1 << 13;
  private static final int MOST_HEADER_LINES = 32;
  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private final InputStream in;
  private final MessageDigest digest = Digests.sha256();
  private final byte[] line = new byte[MOST_LINE_BYTES];
  private final Map<String, String> header = new LinkedHashMap<>();
  private final byte[] block = new byte[BUFFER_BYTES];
  private int at;
  private int limit;
  private String seal = "";

  private SealedReader(Path file) throws IOException {
    name = String.valueOf(file.getFileName());
    in = Files.newInputStream(file);
  }

  /** Opens a file of the kind; a secret one must be closed to others. */
  static SealedReader open(Path file, SealedKind kind) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new KeyedRefusedException(Refusal.NO_FILE, file);
    }
    SealedReader reader = new SealedReader(file);
    try {
      reader.first(kind);
      reader.headerLines();
      if (kind.secret() && OwnerOnly.exposed(file)) {
        throw new KeyedRefusedException(Refusal.KEY_EXPOSED, file.getFileName(), file);
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  String name() {
    return name;
  }

  /** A header value; a file without it was not made by this program. */
  String header(String key) {
    String value = header.get(key);
    if (value == null) {
      throw new KeyedRefusedException(Refusal.DAMAGED, name);
    }
    return value;
  }

  /** The digest of the file, known after the last line. */
  String seal() {
    return seal;
  }

  /** The next body line, or null when the end line was reached and the seal is right. */
  @Nullable String next() throws IOException {
    int length = read();
    if (startsWith(SealedWriter.END, length)) {
      prove(length);
      return null;
    }
    return take(length);
  }

  KeyedRefusedException damaged() {
    return new KeyedRefusedException(Refusal.DAMAGED, name);
  }

  private void first(SealedKind kind) throws IOException {
    int length = readUnsealed();
    String[] words = length < 0 ? new String[0] : take(length).split(" ", -1);
    if (words.length != 3 || !words[0].equals(SealedWriter.MAGIC)) {
      throw new KeyedRefusedException(Refusal.NOT_OURS, name);
    }
    if (words[2].strip().equals(SealedWriter.VERSION) && !words[2].equals(SealedWriter.VERSION)) {
      throw damaged();
    }
    if (!words[2].equals(SealedWriter.VERSION)) {
      throw new KeyedRefusedException(Refusal.OTHER_VERSION, name, words[2], SealedWriter.VERSION);
    }
    if (!words[1].equals(kind.code())) {
      throw new KeyedRefusedException(Refusal.OTHER_KIND, name, word(words[1]), word(kind.code()));
    }
  }

  /** The key of the word for a kind of file in the messages. */
  private static String word(String code) {
    return SealedKind.find(code).map(kind -> "@file." + kind.code()).orElse(code);
  }

  private void headerLines() throws IOException {
    for (int i = 0; i < MOST_HEADER_LINES; i++) {
      String text = take(read());
      int equals = text.indexOf('=');
      if (text.equals(SealedWriter.HEADER_END)) {
        return;
      }
      if (equals < 1) {
        throw damaged();
      }
      header.put(text.substring(0, equals), text.substring(equals + 1));
    }
    throw damaged();
  }

  private void prove(int length) throws IOException {
    int from = SealedWriter.END.length();
    String written = new String(line, from, length - from, StandardCharsets.US_ASCII);
    seal = HexFormat.of().formatHex(digest.digest());
    if (!written.equals(seal) || nextByte() >= 0) {
      throw damaged();
    }
  }

  private String take(int length) {
    digest.update(line, 0, length);
    digest.update((byte) '\n');
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  private int read() throws IOException {
    int length = readUnsealed();
    if (length < 0) {
      throw damaged();
    }
    return length;
  }

  /** Length of the line read, -1 for one that is too long to be ours. */
  private int readUnsealed() throws IOException {
    int length = 0;
    for (int c = nextByte(); c != '\n'; c = nextByte()) {
      if (c < 0) {
        throw new KeyedRefusedException(
            header.isEmpty() ? Refusal.NOT_OURS : Refusal.TRUNCATED, name);
      }
      if (length == line.length) {
        return -1;
      }
      line[length++] = (byte) c;
    }
    return length;
  }

  /** The next byte, -1 at the end of the file. */
  private int nextByte() throws IOException {
    if (at == limit) {
      limit = in.read(block);
      at = 0;
      if (limit < 0) {
        limit = 0;
        return -1;
      }
    }
    return block[at++] & 0xFF;
  }

  private boolean startsWith(String text, int length) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    return length >= wanted.length
        && Arrays.equals(line, 0, wanted.length, wanted, 0, wanted.length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
