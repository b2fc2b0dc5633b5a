package org.relieflink.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * 识别文本编码。 Tells the encoding of a text file by reading all of it: the first Chinese character may
 * stand in its last line.
 */
final class TextProbe {
  /**
   * Chinese text keeps well over half its characters in the first level of GB 2312; wrong readings
   * do not.
   */
  private static final double COMMON_SHARE = 0.4;

  /** Below this many characters a share says nothing. */
  private static final int ENOUGH = 20;

  /** Random bytes reach 0.5, tables stay above 0.99. */
  private static final double WIDE_SHARE = 0.9;

  /** One zero byte in fifty is enough to go by. */
  private static final int ENOUGH_ZEROS = 50;

  /** So many times more zero bytes on one side than on the other. */
  private static final int ONE_SIDE = 10;

  private static final int BLOCK = 1 << 16;

  private final Path file;

  /** How far a strict decoding got: line of the first undecodable byte, 0 when all decoded. */
  private record Attempt(long badLine, boolean nul) {
    boolean clean() {
      return badLine == 0 && !nul;
    }
  }

  private TextProbe(Path file) {
    this.file = file;
  }

  /** The encoding, or a refusal thrown that names the first line that cannot be read. */
  static TextEncoding detect(Path file, byte[] head, int length) throws IOException {
    TextProbe probe = new TextProbe(file);
    for (TextEncoding marked :
        new TextEncoding[] {
          TextEncoding.UTF_8_BOM, TextEncoding.UTF_16LE_BOM, TextEncoding.UTF_16BE_BOM
        }) {
      if (startsWith(head, length, marked.mark())) {
        return probe.require(marked);
      }
    }
    return probe.withoutMark(head, length);
  }

  private TextEncoding withoutMark(byte[] head, int length) throws IOException {
    Attempt utf8 = attempt(TextEncoding.UTF_8);
    if (utf8.clean()) {
      return ShortGb.looksLike(file) ? TextEncoding.GB18030 : TextEncoding.UTF_8;
    }
    if (utf8.nul() || hasNul(head, length)) {
      return require(wide(head, length));
    }
    Attempt gb = attempt(TextEncoding.GB18030);
    if (gb.badLine() == 0 && looksChinese()) {
      return TextEncoding.GB18030;
    }
    boolean utf8WentFurther = gb.badLine() == 0 || utf8.badLine() >= gb.badLine();
    throw utf8WentFurther
        ? unreadable(TextEncoding.UTF_8, utf8.badLine())
        : unreadable(TextEncoding.GB18030, gb.badLine());
  }

  private TextEncoding require(TextEncoding encoding) throws IOException {
    Attempt attempt = attempt(encoding);
    if (attempt.nul()) {
      throw refuse(TableRefusalCode.NOT_A_TABLE, "二进制文件");
    }
    if (!attempt.clean()) {
      throw unreadable(encoding, attempt.badLine());
    }
    return encoding;
  }

  /**
   * The byte order of text without a mark. ASCII leaves its zero bytes all on one side, whatever
   * the script around it; where there is too little of it, the order under which the text reads
   * like a Chinese table.
   */
  private TextEncoding wide(byte[] head, int length) {
    int little = zeros(head, length, 1);
    int big = zeros(head, length, 0);
    if (little > ONE_SIDE * big && little * ENOUGH_ZEROS > length) {
      return TextEncoding.UTF_16LE;
    }
    if (big > ONE_SIDE * little && big * ENOUGH_ZEROS > length) {
      return TextEncoding.UTF_16BE;
    }
    return readable(head, length);
  }

  private static int zeros(byte[] head, int length, int from) {
    int zeros = 0;
    for (int i = from; i < length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private TextEncoding readable(byte[] head, int length) {
    int units = length / 2;
    int little = plausible(head, length, 1);
    int big = plausible(head, length, 0);
    if (Math.max(little, big) < units * WIDE_SHARE || little == big) {
      throw refuse(TableRefusalCode.NOT_A_TABLE, "二进制文件");
    }
    return little > big ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE;
  }

  /** Units of two bytes that are ASCII, Han, or the signs and widths that go with them. */
  private static int plausible(byte[] head, int length, int highAt) {
    int count = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      int unit = ((head[i + highAt] & 0xFF) << 8) | (head[i + 1 - highAt] & 0xFF);
      boolean ascii = (unit >= ' ' && unit < 0x7F) || (unit >= '\t' && unit <= '\r');
      boolean han = (unit >= 0x3400 && unit <= 0x9FFF) || (unit >= 0xD800 && unit <= 0xDFFF);
      boolean signs =
          (unit >= 0xA0 && unit <= 0xFF)
              || (unit >= 0x2010 && unit <= 0x2049)
              || (unit >= 0x3000 && unit <= 0x303F)
              || unit >= 0xFF00;
      count += ascii || han || signs ? 1 : 0;
    }
    return count;
  }

  private Attempt attempt(TextEncoding encoding) throws IOException {
    if (encoding.isUtf8()) {
      if (Utf8Pieces.isClean(file, encoding.mark().length)) {
        return new Attempt(0, false);
      }
      try (InputStream in = Files.newInputStream(file)) {
        in.skipNBytes(encoding.mark().length);
        Utf8Scan.Verdict verdict = Utf8Scan.scan(in);
        return new Attempt(verdict.badLine(), verdict.nul());
      }
    }
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    Lines lines = new Lines();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(encoding.mark().length);
      boolean end = false;
      while (!end && !lines.nul) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        if (lines.decode(decoder, bytes, end)) {
          return new Attempt(lines.line, lines.nul);
        }
        bytes.compact();
      }
    }
    return new Attempt(0, lines.nul);
  }

  /** Counts line ends and notices zero characters while decoding. */
  private static final class Lines {
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private long line = 1;
    private boolean nul;

    /** True when a byte cannot be decoded. */
    boolean decode(CharsetDecoder decoder, ByteBuffer bytes, boolean end) {
      CoderResult result;
      do {
        result = decoder.decode(bytes, chars, end);
        chars.flip();
        for (int i = 0; i < chars.limit(); i++) {
          char c = chars.get(i);
          line += c == '\n' ? 1 : 0;
          nul |= c == 0;
        }
        chars.clear();
      } while (result.isOverflow());
      return result.isError();
    }
  }

  /** Share of two-byte characters that lie in the symbols or the first level of GB 2312. */
  private boolean looksChinese() throws IOException {
    long common = 0;
    long all = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
      int lead = in.read();
      while (lead >= 0) {
        if (lead > 0x80) {
          int trail = in.read();
          all++;
          common +=
              trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7))
                  ? 1
                  : 0;
        }
        lead = in.read();
      }
    }
    return all < ENOUGH || common >= all * COMMON_SHARE;
  }

  private static boolean startsWith(byte[] head, int length, byte[] mark) {
    return length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean hasNul(byte[] head, int length) {
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private TableRefusedException unreadable(TextEncoding encoding, long line) {
    return refuse(TableRefusalCode.UNREADABLE_ENCODING, line, encoding.label());
  }

  private TableRefusedException refuse(TableRefusalCode code, Object... details) {
    return new TableRefusedException(TableRefusal.of(code, file, details));
  }
}
