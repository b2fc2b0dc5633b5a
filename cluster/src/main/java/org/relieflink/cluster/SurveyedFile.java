package org.relieflink.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * 勘察过的一个文件。 A file that was looked through: what it is, its fingerprint, and where its rows may be
 * cut.
 *
 * @param bodyStart offset of the first row behind the header; 0 for Parquet
 * @param ranges of the body, {@code rangeBytes} each, the last one shorter
 */
record SurveyedFile(
    String path, boolean parquet, long length, int bodyStart, String key, List<RangeScan> ranges) {

  /**
   * Where pieces are to end.
   *
   * @param rows about how many rows a piece may have
   * @param bytes about how long a piece may be
   */
  record Limit(long rows, long bytes) {}

  /** The rows of the file as pieces of whole rows, in order, nothing left out. */
  List<Slice> slices(int rangeBytes, Limit limit) {
    List<Slice> slices = new ArrayList<>();
    long from = bodyStart;
    long rows = 0;
    boolean quoted = false;
    for (int i = 0; i < ranges.size(); i++) {
      RangeScan range = ranges.get(i);
      int offset = quoted ? range.breakIfQuoted() : range.breakIfPlain();
      int lines = quoted ? range.linesIfQuoted() : range.linesIfPlain();
      long at = bodyStart + (long) i * rangeBytes + offset;
      boolean full = rows + lines > limit.rows || at - from + rangeBytes > limit.bytes;
      if (i > 0 && offset >= 0 && full) {
        slices.add(slice(from, at));
        from = at;
        rows = 0;
      }
      rows += lines;
      quoted ^= range.oddQuotes();
    }
    if (from < length) {
      slices.add(slice(from, length));
    }
    return slices;
  }

  private Slice slice(long from, long to) {
    return new Slice(path, bodyStart, from, to, Digest.of("slice", key, from, to));
  }
}
