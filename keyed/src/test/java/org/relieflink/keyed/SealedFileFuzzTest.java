package org.relieflink.keyed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("标记文件：任何字节、改动过的文件，要么是原样，要么拒绝；封口对而内容乱的不会崩溃")
class SealedFileFuzzTest {
  private static final String ROW_PART = " 00112233445566778899aabbccddeeff";
  private static final Path FILE = create();
  private static final String WHOLE = whole();

  static Stream<byte[]> seeds() {
    return Stream.of("", "any", "reseal\u0000rows=2", "flip\u0001\u0002", "reseal--", "other")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static Path create() {
    try {
      Path file = Files.createTempFile("tokens", ".txt");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String whole() {
    String row = ROW_PART.repeat(TokenKind.ALL.size());
    return String.join(
        "\n",
        SealedWriter.MAGIC + " " + SealedKind.TOKENS.code() + " " + SealedWriter.VERSION,
        KeyFile.RUN + "=2026-4",
        KeyFile.PURPOSE + "=线索筛查",
        TokenFile.CHECK + "=0011223344556677",
        TokenFile.FORM + "=0011223344556677",
        TokenFile.KINDS + "=" + TokenKind.codes(),
        TokenFile.ROWS + "=2",
        SealedWriter.HEADER_END,
        "0000000000000001" + row,
        "0000000000000002" + row,
        "");
  }

  private static byte[] sealed(byte[] body) {
    byte[] end =
        (SealedWriter.END + HexFormat.of().formatHex(Digests.sha256().digest(body)) + "\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(body, body.length + end.length);
    System.arraycopy(end, 0, all, body.length, end.length);
    return all;
  }

  /** The first byte says what is done: the bytes as they are, the file damaged, or sealed anew. */
  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void tokens(byte[] data) throws IOException {
    int kind = data.length == 0 ? 1 : Math.floorMod(data[0], 3);
    byte[] good = sealed(WHOLE.getBytes(StandardCharsets.UTF_8));
    byte[] file = data;
    if (kind == 1) {
      file = damaged(good.clone(), data);
    } else if (kind == 2) {
      file = sealed(damaged(WHOLE.getBytes(StandardCharsets.UTF_8), data));
    }
    write(file);
    int[] rows = {0};
    try {
      TokenFile read = TokenFile.check(FILE, (handle, tokens) -> rows[0]++);
      require(read.rows() == rows[0], "rows are all read");
      require(kind == 2 || Arrays.equals(file, good), "a damaged file is refused");
    } catch (KeyedRefusedException refused) {
      require(!Arrays.equals(file, good), "the good file is read");
    }
  }

  /** Written over and then cut: a file emptied first costs some file systems a flush each time. */
  private static void write(byte[] file) throws IOException {
    try (FileChannel channel = FileChannel.open(FILE, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(file);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.truncate(file.length);
    }
  }

  /** Three bytes each: a place and the byte that comes to stand there. */
  private static byte[] damaged(byte[] text, byte[] data) {
    for (int i = 1; i + 2 < data.length; i += 3) {
      int at = ((data[i] & 0xFF) << 8 | (data[i + 1] & 0xFF)) % text.length;
      text[at] = data[i + 2];
    }
    return text;
  }

  private static void require(boolean kept, String promise) {
    if (!kept) {
      throw new AssertionError(promise);
    }
  }
}
