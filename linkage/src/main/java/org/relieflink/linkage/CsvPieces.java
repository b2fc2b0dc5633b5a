package org.relieflink.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * 大 CSV 文件分段处理的门。 For files read in pieces on many machines: where the rows begin, which columns
 * count, and a piece made into a part of a pool.
 *
 * <p>A piece is itself a CSV file: the header of the whole and some of its rows.
 */
public final class CsvPieces {
  /** How much of a file's beginning is looked at; a header must fit into it. */
  public static final int HEAD_BYTES = 1 << 16;

  private CsvPieces() {}

  /**
   * Offset of the first row behind the header.
   *
   * @param head the first {@link #HEAD_BYTES} of the file, fewer only where the file is shorter
   * @throws UnreadableTableException if the file cannot be used; says why and what to do
   */
  public static int bodyStart(byte[] head, String fileName) {
    return CsvHeader.of(head, fileName, FieldModel.chinese()).bodyStart();
  }

  /** The engine's own header for a column, empty for one that the engine does not use. */
  public static Optional<String> canonicalHeader(String header) {
    return Optional.ofNullable(Column.find(header))
        .map(column -> column.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Standardises the rows of a CSV file into a part that {@link PoolIndex.Builder#addPart} takes:
   * the same rows as {@link PoolIndex.Builder#addCsv} would add, with all their columns. The part
   * appears whole or not at all.
   *
   * @return what is to be said about the rows
   */
  public static ListNotes toPart(Path csv, Path part) throws IOException {
    PersonTable table = new PersonTable();
    ListNotes notes = CsvFile.read(csv, 1, table);
    try (SectionWriter out = new SectionWriter(part)) {
      table.write(out);
      out.finish(PoolPart.VERSION);
    }
    return notes;
  }
}
