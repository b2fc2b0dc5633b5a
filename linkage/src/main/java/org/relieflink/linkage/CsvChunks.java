package org.relieflink.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.relieflink.linkage.UnreadableTableException.Reason;

/**
 * CSV 文件分成的块。 A CSV file in chunks that start at a line break outside quotes; they do not depend on
 * the number of threads.
 */
final class CsvChunks {
  static final int CHUNK = 1 << 21;
  private static final int HEAD = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private final CsvHeader header;
  private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

  CsvChunks(FileChannel channel, Path file) throws IOException {
    this.channel = channel;
    size = channel.size();
    byte[] head = new byte[(int) Math.min(size, HEAD)];
    fill(head, head.length, 0);
    header = CsvHeader.of(head, file.getFileName() + "");
  }

  CsvHeader header() {
    return header;
  }

  long size() {
    return size;
  }

  /** Where chunks really start, the end of the file last. */
  long[] starts(int threads) {
    long from = header.bodyStart();
    int chunks = (int) ((size - from + CHUNK - 1) / CHUNK);
    if (chunks <= 1) {
      return new long[] {from, Math.max(size, from)};
    }
    QuoteScan[] scans = new QuoteScan[chunks];
    Workers.run(threads, chunks, i -> scans[i] = scan(from + (long) i * CHUNK));
    long[] starts = new long[chunks + 1];
    int kept = 0;
    boolean quoted = false;
    for (int i = 0; i < chunks; i++) {
      int offset = i == 0 ? 0 : quoted ? scans[i].breakIfQuoted : scans[i].breakIfPlain;
      if (offset >= 0) {
        starts[kept++] = from + (long) i * CHUNK + offset;
      }
      quoted ^= scans[i].oddQuotes;
    }
    starts[kept++] = size;
    return Arrays.copyOf(starts, kept);
  }

  private QuoteScan scan(long from) {
    int length = (int) Math.min(CHUNK, size - from);
    byte[] text = buffer(length);
    fill(text, length, from);
    QuoteScan scan = QuoteScan.of(text, length);
    done(text);
    return scan;
  }

  /** A buffer to read into, to be given back by {@link #done}. */
  byte[] buffer(int length) {
    byte[] free = buffers.poll();
    return free != null && free.length >= length ? free : new byte[Math.max(length, CHUNK)];
  }

  void done(byte[] buffer) {
    buffers.add(buffer);
  }

  /** Reads exactly so many bytes. */
  void fill(byte[] into, int length, long position) {
    ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
    try {
      while (buffer.hasRemaining()) {
        int read = channel.read(buffer, position + buffer.position());
        if (read < 0) {
          throw new UnreadableTableException(Reason.NOT_CSV, "读取时文件变短了，请等文件写完后重新读取。");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Quotes and first usable line breaks of a chunk. */
  private record QuoteScan(boolean oddQuotes, int breakIfPlain, int breakIfQuoted) {
    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = 0x2222222222222222L;
    private static final long LOW = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    static QuoteScan of(byte[] text, int length) {
      int first = firstQuote(text, length);
      boolean odd = false;
      int plain = firstBreak(text, first);
      int quoted = -1;
      for (int i = first; i < length; i++) {
        if (text[i] == '"') {
          odd = !odd;
        } else if (text[i] == '\n') {
          plain = plain < 0 && !odd ? i + 1 : plain;
          quoted = quoted < 0 && odd ? i + 1 : quoted;
        }
      }
      return new QuoteScan(odd, plain, quoted);
    }

    private static int firstBreak(byte[] text, int before) {
      for (int i = 0; i < before; i++) {
        if (text[i] == '\n') {
          return i + 1;
        }
      }
      return -1;
    }

    /** Eight bytes at a time: most chunks have no quote at all. */
    private static int firstQuote(byte[] text, int length) {
      int at = 0;
      for (; at + Long.BYTES <= length; at += Long.BYTES) {
        long different = (long) LONGS.get(text, at) ^ QUOTES;
        if (((different - LOW) & ~different & HIGH) != 0) {
          break;
        }
      }
      while (at < length && text[at] != '"') {
        at++;
      }
      return at;
    }
  }
}
