package org.relieflink.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * 分块并行读取 CSV 文件。 Reads a CSV file in fixed chunks, several at a time, in order.
 *
 * <p>Chunks do not depend on the number of threads, so the table is the same for any number. A
 * chunk starts at a line break outside quotes, which a first pass finds.
 */
final class CsvFile {
  private static final int USUAL_ROW_BYTES = 128;

  private final CsvChunks chunks;
  private final FieldModel model;
  private final Queue<RowReader> readers = new ConcurrentLinkedQueue<>();

  private CsvFile(CsvChunks chunks, FieldModel model) {
    this.chunks = chunks;
    this.model = model;
  }

  /** Appends all rows of the file to the table and gives what is to be said about it. */
  static ListNotes read(Path file, int threads, PersonTable into) throws IOException {
    UnreadableTableException.refuseFolder(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new CsvFile(new CsvChunks(channel, file, into.fields()), into.fields())
          .load(threads, into);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ListNotes load(int threads, PersonTable into) {
    long[] starts = chunks.starts(threads);
    InOrder ordered =
        new InOrder(
            into, starts.length - 1, (int) Math.min(chunks.size() / USUAL_ROW_BYTES, 1 << 26));
    Workers.run(threads, starts.length - 1, i -> ordered.take(i, part(starts[i], starts[i + 1])));
    return ordered.notes();
  }

  /** Rows of one chunk with what was noted. */
  private static final class Part {
    static final Part TAKEN = new Part(FieldModel.chinese());

    final PersonTable table;
    final RowNotes notes = new RowNotes(0);

    /** Where each row stands in the chunk, from 1. */
    private long[] lines = new long[1 << 14];

    Part(FieldModel model) {
      table = new PersonTable(model);
    }

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

  private Part part(long from, long to) {
    int length = chunks.length(from, to);
    byte[] text = chunks.buffer(length);
    chunks.fill(text, length, from);
    Part part = new Part(model);
    RowReader reader = reader();
    RowFields fields = new RowFields();
    CsvRows rows = new CsvRows(text, 0, length, chunks.header().separator());
    for (long line = 1; rows.next(); line++) {
      fields.take(rows, chunks.header().places());
      int row = part.table.size();
      reader.read(fields, part.table);
      boolean kept = part.table.size() > row;
      part.notes.take(fields, kept && part.table.number(row) != NumberCode.NONE);
      if (kept) {
        part.at(row, line + 1);
      }
    }
    chunks.done(text);
    readers.add(reader);
    return part;
  }

  private RowReader reader() {
    RowReader free = readers.poll();
    return free == null ? new RowReader(model) : free;
  }
}
