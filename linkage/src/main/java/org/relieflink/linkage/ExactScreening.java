package org.relieflink.linkage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * 只按号码碰撞：上千万条也只要一两秒。 Collides two lists by equal valid numbers alone, for a first look at very long
 * lists: reads two columns, keeps the parties in memory and streams the pool past them.
 *
 * <p>An equal number is not yet the same person, and who has no exact number is not found at all:
 * for decisions use {@link Screening}.
 */
public final class ExactScreening {
  private static final byte[] HEADER = "party_id,record_id,kind\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] KIND = ",self\n".getBytes(StandardCharsets.UTF_8);

  /** Chunks answered before they are written: bounds what waits in memory. */
  private static final int CHUNKS_AT_ONCE = 16;

  private final NumberList parties;
  private final NumberTable table;
  private final int threads;

  private ExactScreening(NumberList parties, int threads) {
    this.parties = parties;
    this.threads = threads;
    table = parties.table(threads);
  }

  /**
   * 结果的数目。 What was read and found.
   *
   * @param records rows of the pool with an id
   * @param pairs party and record with the same valid number
   */
  public record Summary(long records, int parties, long pairs) {}

  /**
   * Writes all pairs as CSV (UTF-8: party_id, record_id, kind) in the order of the pool.
   *
   * @throws UnreadableTableException if a file cannot be used; says why and what to do
   */
  public static Summary write(Path pool, Path parties, int threads, OutputStream out)
      throws IOException {
    try {
      ExactScreening screening = new ExactScreening(list(parties, threads), threads);
      out.write(HEADER);
      return screening.stream(pool, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static NumberList list(Path file, int threads) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      CsvChunks chunks = new CsvChunks(channel, file, FieldModel.chinese());
      long[] starts = chunks.starts(threads);
      NumberList[] parts = new NumberList[starts.length - 1];
      Workers.run(threads, parts.length, i -> parts[i] = list(chunks, starts[i], starts[i + 1]));
      NumberList whole = new NumberList();
      Arrays.stream(parts).forEach(whole::absorb);
      return whole;
    }
  }

  private static NumberList list(CsvChunks chunks, long from, long to) {
    NumberList list = new NumberList();
    NumberRows rows = rows(chunks, from, to);
    while (rows.next()) {
      if (rows.idTo() > rows.idFrom()) {
        list.add(rows.text(), rows.idFrom(), rows.idTo(), valid(rows.number()));
      }
    }
    chunks.done(rows.text());
    return list;
  }

  /** Only of the parties: what equals a valid number of theirs is valid. */
  private static long valid(long number) {
    return number != 0 && NumberRows.valid(number) ? number : 0;
  }

  private static NumberRows rows(CsvChunks chunks, long from, long to) {
    int length = chunks.length(from, to);
    byte[] text = chunks.buffer(length);
    chunks.fill(text, length, from);
    return new NumberRows(chunks.header(), text, length);
  }

  private Summary stream(Path pool, OutputStream out) throws IOException {
    try (FileChannel channel = FileChannel.open(pool, StandardOpenOption.READ)) {
      CsvChunks chunks = new CsvChunks(channel, pool, FieldModel.chinese());
      long[] starts = chunks.starts(threads);
      long records = 0;
      long pairs = 0;
      for (int from = 0; from < starts.length - 1; from += CHUNKS_AT_ONCE) {
        int first = from;
        Pairs[] answers = new Pairs[Math.min(CHUNKS_AT_ONCE, starts.length - 1 - from)];
        Workers.run(
            threads,
            answers.length,
            i -> answers[i] = answer(chunks, starts[first + i], starts[first + i + 1]));
        for (Pairs answer : answers) {
          out.write(answer.lines, 0, answer.length);
          records += answer.records;
          pairs += answer.pairs;
        }
      }
      return new Summary(records, parties.size(), pairs);
    }
  }

  private Pairs answer(CsvChunks chunks, long from, long to) {
    Pairs pairs = new Pairs();
    NumberRows rows = rows(chunks, from, to);
    Batch batch = new Batch(table);
    while (rows.next()) {
      boolean named = rows.idTo() > rows.idFrom();
      pairs.records += named ? 1 : 0;
      if (named && rows.number() != 0 && batch.add(rows)) {
        answer(batch, rows.text(), pairs);
      }
    }
    answer(batch, rows.text(), pairs);
    chunks.done(rows.text());
    return pairs;
  }

  private void answer(Batch batch, byte[] text, Pairs pairs) {
    int found = batch.probe.find(batch.numbers, 0, batch.count);
    for (int i = 0; i < found; i++) {
      int row = batch.probe.row(i);
      for (int at = batch.probe.position(i); at >= 0; at = batch.probe.next(i, at)) {
        pairs.room(parties.idLength(at), batch.idTo[row] - batch.idFrom[row]);
        pairs.length = parties.readId(at, pairs.lines, pairs.length);
        pairs.end(text, batch.idFrom[row], batch.idTo[row]);
      }
    }
    batch.count = 0;
  }

  /** Rows of a chunk that are asked about together. */
  private static final class Batch {
    private static final int ROWS = NumberTable.BATCH;

    private final long[] numbers = new long[ROWS];
    private final int[] idFrom = new int[ROWS];
    private final int[] idTo = new int[ROWS];
    private final NumberTable.Probe probe;
    private int count;

    Batch(NumberTable table) {
      probe = table.new Probe();
    }

    /** True when it is full. */
    boolean add(NumberRows row) {
      numbers[count] = row.number();
      idFrom[count] = row.idFrom();
      idTo[count] = row.idTo();
      return ++count == ROWS;
    }
  }

  /** Lines of one chunk. */
  private static final class Pairs {
    private byte[] lines = new byte[1 << 14];
    private int length;
    private long records;
    private long pairs;

    /** Makes room for a line with ids of these lengths. */
    void room(int partyLength, int recordLength) {
      int more = partyLength + 1 + recordLength + KIND.length;
      if (length + more > lines.length) {
        lines = Arrays.copyOf(lines, Math.max(lines.length * 2, length + more));
      }
    }

    /** Behind the party's id: the record's, and the end of the line. */
    void end(byte[] text, int from, int to) {
      lines[length++] = ',';
      System.arraycopy(text, from, lines, length, to - from);
      length += to - from;
      System.arraycopy(KIND, 0, lines, length, KIND.length);
      length += KIND.length;
      pairs++;
    }
  }
}
