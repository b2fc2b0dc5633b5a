package org.relieflink.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.relieflink.linkage.UnreadableTableException.Reason;

/**
 * 分块并行读取 CSV 文件。 Reads a CSV file in fixed chunks, several at a time, in order.
 *
 * <p>Chunks do not depend on the number of threads, so the table is the same for any number. A
 * chunk starts at a line break outside quotes: quotes are counted in a first pass.
 */
final class CsvFile {
  private static final int CHUNK = 1 << 21;
  private static final int HEAD = 1 << 16;
  private static final int LEAST_ROW_BYTES = 40;

  private final FileChannel channel;
  private final long size;
  private final CsvHeader header;
  private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

  private CsvFile(FileChannel channel, long size, CsvHeader header) {
    this.channel = channel;
    this.size = size;
    this.header = header;
  }

  /** Appends all rows of the file to the table and gives what is to be said about it. */
  static ListNotes read(Path file, int threads, PersonTable into) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      byte[] head = new byte[(int) Math.min(size, HEAD)];
      fill(channel, head, head.length, 0);
      CsvHeader header = CsvHeader.of(head, file.getFileName() + "");
      return new CsvFile(channel, size, header).load(threads, into);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ListNotes load(int threads, PersonTable into) {
    long[] starts = starts(threads);
    InOrder ordered =
        new InOrder(into, starts.length - 1, (int) Math.min(size / LEAST_ROW_BYTES / 4, 1 << 26));
    Workers.run(threads, starts.length - 1, i -> ordered.take(i, part(starts[i], starts[i + 1])));
    return ordered.notes();
  }

  /** Rows of one chunk with what was noted. */
  private static final class Part {
    static final Part TAKEN = new Part();

    final PersonTable table = new PersonTable();
    final RowNotes notes = new RowNotes(0);

    /** Where each row stands in the chunk, from 1. */
    private long[] lines = new long[1 << 14];

    void at(int row, long line) {
      lines = row == lines.length ? Arrays.copyOf(lines, row * 2) : lines;
      lines[row] = line;
    }
  }

  /** Takes parts over in their order, whoever brings the next one: few wait at a time. */
  private static final class InOrder {
    private final PersonTable whole;
    private final Part[] waiting;
    private final RowNotes notes;
    private int next;

    InOrder(PersonTable whole, int parts, int rows) {
      this.whole = whole;
      waiting = new Part[parts];
      notes = new RowNotes(rows);
    }

    synchronized void take(int at, Part part) {
      waiting[at] = part;
      while (next < waiting.length && waiting[next] != null) {
        Part now = waiting[next];
        notes.join(now.notes, now.table, now.lines);
        whole.absorb(now.table);
        waiting[next++] = Part.TAKEN;
      }
    }

    ListNotes notes() {
      return notes.notes();
    }
  }

  /** Where chunks really start, the end of the file last. */
  private long[] starts(int threads) {
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
    fill(channel, text, length, from);
    QuoteScan scan = QuoteScan.of(text, length);
    buffers.add(text);
    return scan;
  }

  private byte[] buffer(int length) {
    byte[] free = buffers.poll();
    return free != null && free.length >= length ? free : new byte[Math.max(length, CHUNK)];
  }

  private Part part(long from, long to) {
    int length = Math.toIntExact(to - from);
    byte[] text = buffer(length);
    fill(channel, text, length, from);
    Part part = new Part();
    RowReader reader = new RowReader();
    RowFields fields = new RowFields();
    CsvRows rows = new CsvRows(text, 0, length, header.separator());
    for (long line = 1; rows.next(); line++) {
      fields.take(rows, header.places());
      part.notes.take(fields);
      int before = part.table.size();
      reader.read(fields, part.table);
      if (part.table.size() > before) {
        part.at(before, line + 1);
      }
    }
    buffers.add(text);
    return part;
  }

  private static void fill(FileChannel channel, byte[] into, int length, long position) {
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
