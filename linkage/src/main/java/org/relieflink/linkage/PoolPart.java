package org.relieflink.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * 一批记录标准化后的二进制文件，供以后汇成一个数据池。 Records of one part of a pool, standardised and written down; parts
 * made on many machines are joined by {@link PoolIndex.Builder#addPart}.
 */
public final class PoolPart {
  /** Raised whenever rows, names or readers change: parts of another version are refused. */
  static final int VERSION = 204;

  private PoolPart() {}

  /**
   * Writes all records; the file appears whole or not at all.
   *
   * @return records written; those without a usable id are left out
   */
  public static int write(Iterator<PoolRecord> records, Path file) throws IOException {
    PersonTable table = new PersonTable();
    RowReader reader = new RowReader(table.fields());
    RowFields fields = new RowFields();
    while (records.hasNext()) {
      fields.take(records.next());
      reader.read(fields, table);
    }
    try (SectionWriter out = new SectionWriter(file)) {
      table.write(out);
      out.finish(VERSION);
    }
    return table.size();
  }

  /** Adds all records of a part; every byte is read anyway, so every byte is verified first. */
  static void addTo(PersonTable table, Path file) throws IOException {
    SectionReader.read(
        file,
        VERSION + table.fields().code(),
        in -> {
          in.verify();
          table.absorb(PersonTable.read(in, table.fields()));
          return table;
        });
  }
}
