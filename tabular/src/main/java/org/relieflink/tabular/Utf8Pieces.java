package org.relieflink.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.LongStream;

/**
 * 整份文件是不是 UTF-8，分块同时看。 Whether a whole file is well-formed UTF-8 without zero characters, looked at
 * in pieces by all processors. Says yes or no only; {@link Utf8Scan} then says where.
 *
 * <p>A character belongs to the piece in which it starts.
 */
final class Utf8Pieces {
  private static final int USUAL_PIECE = 1 << 20;

  /** A character that starts at the end of a piece has so many more bytes at most. */
  private static final int OVERHANG = 3;

  private final FileChannel channel;
  private final long size;
  private final int piece;

  private Utf8Pieces(FileChannel channel, int piece) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.piece = piece;
  }

  /**
   * @param from bytes of a mark at the start that are passed over
   */
  static boolean isClean(Path file, int from) throws IOException {
    return isClean(file, from, USUAL_PIECE);
  }

  static boolean isClean(Path file, int from, int piece) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Utf8Pieces pieces = new Utf8Pieces(channel, piece);
      long count = (pieces.size - from + piece - 1) / piece;
      return LongStream.range(0, count)
          .parallel()
          .allMatch(at -> pieces.isClean(from + at * piece, at > 0));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The piece that starts at a position. */
  private boolean isClean(long start, boolean inside) {
    int own = (int) Math.min(piece, size - start);
    int length = (int) Math.min(piece + OVERHANG + 1, size - start);
    byte[] text = new byte[length];
    fill(text, start);
    int at = inside ? begin(text) : 0;
    while (at < own) {
      int width = width(text, at, length);
      if (width == 0) {
        return false;
      }
      at += width;
    }
    // The next piece passes over bytes that go on: they must be those of the character that ended
    // here.
    return at >= length || !isContinuation(text[at]);
  }

  /** Bytes that belong to a character of the piece before, which looks whether they may. */
  private static int begin(byte[] text) {
    int at = 0;
    while (at < OVERHANG && at < text.length && isContinuation(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /** Bytes of the character here; 0 for what is no character. */
  private static int width(byte[] text, int at, int length) {
    int lead = text[at];
    if (lead > 0) {
      return 1;
    }
    if ((lead & 0xF0) == 0xE0) {
      return three(text, at, length);
    }
    if ((lead & 0xE0) == 0xC0) {
      boolean whole = at + 1 < length && (lead & 0xFF) >= 0xC2;
      return whole && isContinuation(text[at + 1]) ? 2 : 0;
    }
    return (lead & 0xF8) == 0xF0 ? four(text, at, length) : 0;
  }

  /** Not written longer than needed, and no half of a pair (RFC 3629). */
  private static int three(byte[] text, int at, int length) {
    if (at + 2 >= length || !isContinuation(text[at + 1]) || !isContinuation(text[at + 2])) {
      return 0;
    }
    int first = (text[at] & 0x0F) << 6 | (text[at + 1] & 0x3F);
    return first >= 0x20 && (first < 0x360 || first > 0x37F) ? 3 : 0;
  }

  private static int four(byte[] text, int at, int length) {
    if (at + 3 >= length) {
      return 0;
    }
    for (int i = 1; i <= 3; i++) {
      if (!isContinuation(text[at + i])) {
        return 0;
      }
    }
    int first = (text[at] & 0x07) << 6 | (text[at + 1] & 0x3F);
    return first >= 0x10 && first <= 0x10F ? 4 : 0;
  }

  private void fill(byte[] text, long position) {
    ByteBuffer buffer = ByteBuffer.wrap(text);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, position + buffer.position()) < 0) {
          throw new IOException("the file became shorter while it was read");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
