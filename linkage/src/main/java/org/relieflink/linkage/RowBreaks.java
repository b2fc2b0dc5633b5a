package org.relieflink.linkage;

import java.io.Serializable;

/**
 * 文件一小段里的行界，不论前面是什么。 Where rows end in a range of a CSV file, for every state in which the range
 * may begin, so that ranges can be looked at in parallel and joined afterwards ({@link QuoteScan}).
 */
public final class RowBreaks implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The state at the first row of a file. */
  public static final int START = QuoteScan.START;

  private static final int STATES = 4;

  private final int[] first = new int[STATES];
  private final int[] end = new int[STATES];
  private final int[] opened = new int[STATES];

  private RowBreaks() {}

  /** Looks at a range; {@code separator} as {@link CsvPieces#head} found it. */
  public static RowBreaks of(byte[] text, byte separator) {
    RowBreaks breaks = new RowBreaks();
    QuoteScan plain = QuoteScan.of(text, text.length, QuoteScan.START, separator);
    for (int state = 0; state < STATES; state++) {
      QuoteScan scan =
          plain.holdsFor(state) ? plain : QuoteScan.of(text, text.length, state, separator);
      breaks.first[state] = scan.firstBreak();
      breaks.end[state] = scan.end();
      breaks.opened[state] = scan.opened();
    }
    return breaks;
  }

  /** Offset behind the first line break outside quotes, -1 for none. */
  public int first(int state) {
    return first[state];
  }

  /** The state in which the next range begins. */
  public int end(int state) {
    return end[state];
  }

  /** Offset of the last quote that opened a field, -1 for none. */
  public int opened(int state) {
    return opened[state];
  }

  /** True at a place inside quotes: a file that ends here lost half of a pair. */
  public static boolean insideQuotes(int state) {
    return state == QuoteScan.QUOTED;
  }
}
