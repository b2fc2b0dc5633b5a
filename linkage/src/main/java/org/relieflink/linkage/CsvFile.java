package org.relieflink.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
 * chunk starts at a line break outside quotes, which a first pass finds.
 */
final class CsvFile {
  private static final int CHUNK = 1 << 21;

  /** A row this long is no row of a list: bounds the memory that one chunk may take. */
  private static final int MOST_CHUNK = 1 << 26;

  private static final int HEAD = 1 << 16;
  private static final int LEAST_ROW_BYTES = 40;

  private final FileChannel channel;
  private final String name;
  private final long size;
  private final CsvHeader header;
  private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

  private CsvFile(FileChannel channel, String name, CsvHeader header) throws IOException {
    this.channel = channel;
    this.name = name;
    this.size = channel.size();
    this.header = header;
  }

  /** Appends all rows of the file to the table and gives what is to be said about it. */
  static ListNotes read(Path file, int threads, PersonTable into) throws IOException {
    UnreadableTableException.refuseFolder(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      byte[] head = new byte[(int) Math.min(size, HEAD)];
      fill(channel, head, head.length, 0);
      CsvHeader header = CsvHeader.of(head, file.getFileName() + "");
      return new CsvFile(channel, file.getFileName() + "", header).load(threads, into);
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
    fill(channel, text, length, from);
    QuoteScan scan = QuoteScan.of(text, length, state, header.separator());
    buffers.add(text);
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
      fill(channel, text, length, at);
      for (int i = 0; i < length; i++) {
        line += text[i] == '\n' ? 1 : 0;
      }
    }
    return line;
  }

  private byte[] buffer(int length) {
    byte[] free = buffers.poll();
    return free != null && free.length >= length ? free : new byte[Math.max(length, CHUNK)];
  }

  private Part part(long from, long to) {
    if (to - from > MOST_CHUNK) {
      throw tooLong(from);
    }
    int length = (int) (to - from);
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
}
