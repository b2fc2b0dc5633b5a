package org.relieflink.cluster;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.linkage.RowBreaks;

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

  /**
   * The rows of the file as pieces of whole rows, in order, nothing left out: cut where the
   * engine's own reader ends a row.
   *
   * @throws JobRefused if a quote is open at the end of the file
   */
  List<Slice> slices(int rangeBytes, Limit limit) {
    List<Slice> slices = new ArrayList<>();
    long from = bodyStart;
    long rows = 0;
    long quote = bodyStart;
    int state = RowBreaks.START;
    for (int i = 0; i < ranges.size(); i++) {
      RangeScan range = ranges.get(i);
      int offset = range.breaks().first(state);
      long start = bodyStart + (long) i * rangeBytes;
      long at = start + offset;
      boolean full = rows + range.lines() > limit.rows || at - from + rangeBytes > limit.bytes;
      if (i > 0 && offset >= 0 && full) {
        slices.add(slice(from, at));
        from = at;
        rows = 0;
      }
      rows += range.lines();
      int opened = range.breaks().opened(state);
      quote = opened >= 0 ? start + opened : quote;
      state = range.breaks().end(state);
    }
    if (RowBreaks.insideQuotes(state)) {
      throw unpaired(quote);
    }
    if (from < length) {
      slices.add(slice(from, length));
    }
    return slices;
  }

  private JobRefused unpaired(long quote) {
    return new JobRefused(
        "文件“"
            + Survey.name(path)
            + "”第 "
            + (quote + 1)
            + " 个字节处的引号只有一半，后面的行都读不出来；请补上或删去这个引号后再用。"
            + "(a quote is never closed)");
  }

  private Slice slice(long from, long to) {
    return new Slice(path, bodyStart, from, to, Digest.of("slice", key, from, to));
  }
}
