package org.relieflink.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.relieflink.linkage.UnreadableTableException.Reason;

/**
 * 分块并行读取 CSV 文件。 Reads a CSV file in fixed chunks, several at a time, in order.
 *
 * <p>Chunks do not depend on the number of threads, so the table is the same for any number. A
 * chunk starts at a line break outside quotes: quotes are counted in a first pass.
 */
final class CsvFile {
  private static final int CHUNK = 1 << 22;
  private static final int HEAD = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private final CsvHeader header;

  private CsvFile(FileChannel channel, long size, CsvHeader header) {
    this.channel = channel;
    this.size = size;
    this.header = header;
  }

  /** Appends all rows of the file to the table. */
  static void read(Path file, int threads, PersonTable into) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      byte[] head = new byte[(int) Math.min(size, HEAD)];
      fill(channel, head, 0);
      CsvHeader header = CsvHeader.of(head, file.getFileName() + "");
      new CsvFile(channel, size, header).load(threads, into);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void load(int threads, PersonTable into) {
    long[] starts = starts(threads);
    InOrder ordered = new InOrder(into, starts.length - 1);
    Workers.run(threads, starts.length - 1, i -> ordered.take(i, part(starts[i], starts[i + 1])));
  }

  /** Takes parts over in their order, whoever brings the next one: few wait at a time. */
  private static final class InOrder {
    private final PersonTable whole;
    private final PersonTable[] waiting;
    private int next;

    InOrder(PersonTable whole, int parts) {
      this.whole = whole;
      waiting = new PersonTable[parts];
    }

    synchronized void take(int at, PersonTable part) {
      waiting[at] = part;
      while (next < waiting.length && waiting[next] != null) {
        whole.absorb(waiting[next]);
        waiting[next++] = NOTHING;
      }
    }

    private static final PersonTable NOTHING = new PersonTable();
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
    byte[] text = new byte[(int) Math.min(CHUNK, size - from)];
    fill(channel, text, from);
    return QuoteScan.of(text);
  }

  private PersonTable part(long from, long to) {
    byte[] text = new byte[Math.toIntExact(to - from)];
    fill(channel, text, from);
    PersonTable table = new PersonTable();
    RowReader reader = new RowReader();
    RowFields fields = new RowFields();
    CsvRows rows = new CsvRows(text, 0, text.length, header.separator());
    while (rows.next()) {
      fields.take(rows, header.places());
      reader.read(fields, table);
    }
    return table;
  }

  private static void fill(FileChannel channel, byte[] into, long position) {
    ByteBuffer buffer = ByteBuffer.wrap(into);
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
    static QuoteScan of(byte[] text) {
      boolean odd = false;
      int plain = -1;
      int quoted = -1;
      for (int i = 0; i < text.length; i++) {
        if (text[i] == '"') {
          odd = !odd;
        } else if (text[i] == '\n') {
          plain = plain < 0 && !odd ? i + 1 : plain;
          quoted = quoted < 0 && odd ? i + 1 : quoted;
        }
      }
      return new QuoteScan(odd, plain, quoted);
    }
  }
}
