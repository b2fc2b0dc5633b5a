package org.relieflink.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
   * The header of a file.
   *
   * @param bodyStart offset of the first row behind it
   * @param separator between the fields
   */
  public record Head(int bodyStart, byte separator) {}

  /**
   * Reads the header.
   *
   * @param head the first {@link #HEAD_BYTES} of the file, fewer only where the file is shorter
   * @throws UnreadableTableException if the file cannot be used; says why and what to do
   */
  public static Head head(byte[] head, String fileName, FieldModel fields) {
    CsvHeader header = CsvHeader.of(head, fileName, fields);
    return new Head(header.bodyStart(), header.separator());
  }

  /**
   * A header that means the same and needs no quotes; empty for a column that the engine does not
   * use.
   */
  public static Optional<String> plainHeader(String header, FieldModel fields) {
    Column column = fields.column(header);
    return Stream.of(header, header.strip().replaceAll("[\\s-]+", "_"))
        .map(Column::plain)
        .filter(plain -> column != null && fields.column(plain) == column)
        .findFirst();
  }

  /**
   * Standardises the rows of a CSV file into a part that {@link PoolIndex.Builder#addPart} takes:
   * the same rows as {@link PoolIndex.Builder#addCsv} would add, with all their columns. The part
   * appears whole or not at all.
   *
   * @return what is to be said about the rows
   */
  public static ListNotes toPart(Path csv, FieldModel fields, Path part) throws IOException {
    PersonTable table = new PersonTable(fields);
    ListNotes notes = CsvFile.read(csv, 1, table);
    try (SectionWriter out = new SectionWriter(part)) {
      table.write(out);
      out.finish(PoolPart.VERSION + fields.code());
    }
    return notes;
  }
}
