package org.relieflink.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

  /** A row this long is no row of a list: bounds the memory that one chunk may take. */
  private static final int MOST_CHUNK = 1 << 26;

  private static final int HEAD = 1 << 16;

  private final FileChannel channel;
  private final String name;
  private final long size;
  private final CsvHeader header;
  private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

  CsvChunks(FileChannel channel, Path file, FieldModel fields) throws IOException {
    this.channel = channel;
    name = file.getFileName() + "";
    size = channel.size();
    byte[] head = new byte[(int) Math.min(size, HEAD)];
    fill(head, head.length, 0);
    header = CsvHeader.of(head, name, fields);
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
    int chunks = (int) Math.max(1, (size - from + CHUNK - 1) / CHUNK);
    QuoteScan[] scans = new QuoteScan[chunks];
    Workers.run(threads, chunks, i -> scans[i] = scan(from + (long) i * CHUNK, QuoteScan.START));
    long[] starts = new long[chunks + 1];
    int kept = 0;
    int state = QuoteScan.START;
    long opened = from;
    for (int i = 0; i < chunks; i++) {
      long at = from + (long) i * CHUNK;
      QuoteScan scan = scans[i].holdsFor(state) ? scans[i] : scan(at, state);
      int offset = i == 0 ? 0 : scan.firstBreak();
      if (offset >= 0) {
        starts[kept++] = at + offset;
      }
      opened = scan.opened() >= 0 ? at + scan.opened() : opened;
      state = scan.end();
    }
    if (state == QuoteScan.QUOTED) {
      throw unpaired(opened);
    }
    starts[kept++] = Math.max(size, from);
    return Arrays.copyOf(starts, kept);
  }

  private QuoteScan scan(long from, int state) {
    int length = (int) Math.max(0, Math.min(CHUNK, size - from));
    byte[] text = buffer(length);
    fill(text, length, from);
    QuoteScan scan = QuoteScan.of(text, length, state, header.separator());
    done(text);
    return scan;
  }

  /** All rows behind an open quote would be lost in one field. */
  private UnreadableTableException unpaired(long quote) {
    return new UnreadableTableException(
        Reason.NOT_CSV, "文件“" + name + "”第 " + line(quote) + " 行的引号只有一半，后面的行都读不出来；请补上或删去这个引号后再用。");
  }

  private UnreadableTableException tooLong(long row) {
    return new UnreadableTableException(
        Reason.NOT_CSV,
        "文件“"
            + name
            + "”第 "
            + line(row)
            + " 行起有一行超过 "
            + (MOST_CHUNK >> 20)
            + " MB，不像名单；请检查换行和引号后再用。");
  }

  /** The line of the file, as an editor counts, in which a byte stands. */
  private long line(long position) {
    byte[] text = buffer(CHUNK);
    long line = 1;
    for (long at = 0; at < position; at += CHUNK) {
      int length = (int) Math.min(CHUNK, position - at);
      fill(text, length, at);
      for (int i = 0; i < length; i++) {
        line += text[i] == '\n' ? 1 : 0;
      }
    }
    return line;
  }

  /** The length of a chunk; refuses one that no rows of a list can fill. */
  int length(long from, long to) {
    if (to - from > MOST_CHUNK) {
      throw tooLong(from);
    }
    return (int) (to - from);
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
}
