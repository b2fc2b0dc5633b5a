package org.relieflink.linkage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * 只读编号和号码两列的 CSV 行。 Reads only the id and the number of CSV rows, eight bytes at a time where the
 * row is plain; rows with quotes and numbers in another form take the readers' ordinary way. One
 * per thread.
 */
final class NumberRows {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long NEW_LINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long QUOTES = 0x2222222222222222L;
  private static final long ZEROS = 0x3030303030303030L;
  private static final int DIGITS = 18;

  private final NumberText numbers = new NumberText();
  private final long separators;
  private final byte separator;
  private final int idColumn;
  private final int numberColumn;
  private final byte[] text;
  private final int limit;
  private int at;
  private int idFrom;
  private int idTo;
  private long number;

  /**
   * @param text rows of a chunk, changed where quotes are folded
   */
  NumberRows(CsvHeader header, byte[] text, int limit) {
    this.text = text;
    this.limit = limit;
    separator = header.separator();
    separators = (separator & 0xFF) * LOW;
    idColumn = header.places()[Column.ID.rank()];
    numberColumn = header.places()[Column.CITIZEN_ID.rank()];
  }

  byte[] text() {
    return text;
  }

  int idFrom() {
    return idFrom;
  }

  int idTo() {
    return idTo;
  }

  /** The packed number without its state, 0 for none usable. */
  long number() {
    return number;
  }

  /** Moves to the next row; false at the end. */
  boolean next() {
    if (at >= limit) {
      return false;
    }
    idFrom = idTo = 0;
    number = 0;
    int start = at;
    for (int field = 0; ; field++) {
      long quick = field == numberColumn ? atOnce(start) : 0;
      int end = quick > 0 ? start + DIGITS : fieldEnd(start);
      if (end < 0) {
        quoted();
        return true;
      }
      if (field == idColumn) {
        idFrom = start;
        idTo = end;
        trimId();
      } else if (field == numberColumn) {
        number = quick > 0 ? quick : cut(start, end);
      }
      start = end + 1;
      if (end >= limit || text[end] == '\n') {
        at = start;
        return true;
      }
    }
  }

  /** A plain number that ends where the field does; 0 when it must be looked at more closely. */
  private long atOnce(int from) {
    int end = from + DIGITS;
    boolean ends = end < limit && (text[end] == separator || text[end] == '\n');
    return ends ? plain(from) : 0;
  }

  /** Where the field that starts here ends; below 0 when a quote comes first. */
  private int fieldEnd(int from) {
    int i = from;
    for (; i + Long.BYTES <= limit; i += Long.BYTES) {
      long word = (long) LONGS.get(text, i);
      long found = zeros(word ^ separators) | zeros(word ^ NEW_LINES) | zeros(word ^ QUOTES);
      if (found != 0) {
        int end = i + (Long.numberOfTrailingZeros(found) >>> 3);
        return text[end] == '"' ? -1 : end;
      }
    }
    while (i < limit && text[i] != separator && text[i] != '\n') {
      if (text[i] == '"') {
        return -1;
      }
      i++;
    }
    return i;
  }

  /** The lowest zero byte is marked right; marks above it may be false. */
  private static long zeros(long word) {
    return (word - LOW) & ~word & HIGH;
  }

  private void trimId() {
    while (idTo > idFrom && blank(text[idTo - 1])) {
      idTo--;
    }
    while (idFrom < idTo && blank(text[idFrom])) {
      idFrom++;
    }
  }

  private long cut(int from, int to) {
    int end = to > from && text[to - 1] == '\r' ? to - 1 : to;
    long plain = end - from == DIGITS ? plain(from) : 0;
    return plain != 0 ? plain : other(from, end);
  }

  private static boolean blank(byte c) {
    return c >= 0 && c <= ' ';
  }

  /** Seventeen digits and a check character, read at once; 0 when they are something else. */
  private long plain(int from) {
    long high = eight((long) LONGS.get(text, from));
    long middle = eight((long) LONGS.get(text, from + 8));
    int last = text[from + 16] - '0';
    int check = text[from + 17];
    int digit = check == 'X' ? NumberCode.CHECK_X : check - '0';
    boolean digits = high >= 0 && middle >= 0 && last >= 0 && last <= 9;
    if (!digits || digit < 0 || digit > NumberCode.CHECK_X || (check > '9' && check != 'X')) {
      return 0;
    }
    return NumberCode.bare((high * 100_000_000 + middle) * 10 + last, digit);
  }

  /** Eight ASCII digits as a number; -1 if one is none. */
  private static long eight(long word) {
    long digits = word ^ ZEROS;
    if (((digits + 0x7676767676767676L) & HIGH) != 0 || (digits & HIGH) != 0) {
      return -1;
    }
    long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
    return (fours * 10_000 + (fours >>> 32)) & 0xFFFFFFFFL;
  }

  private long other(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text[from])) {
      from++;
    }
    while (from < to && blank(text[to - 1])) {
      to--;
    }
    long code = from == to ? NumberCode.NONE : numbers.read(text, from, to);
    return NumberCode.bare(code);
  }

  /** Whether a bare number is one that a person can have. */
  static boolean valid(long bare) {
    long digits17 = bare >>> 4;
    return NumberCode.checkOf(digits17) == (int) (bare & 15) && NumberCode.plausible(digits17);
  }

  /** A row with quotes: cut by the ordinary reader. */
  private void quoted() {
    CsvRows rows = new CsvRows(text, at, limit, separator);
    rows.next();
    at = rows.position();
    idFrom = idColumn < rows.fields() ? rows.start(idColumn) : 0;
    idTo = idColumn < rows.fields() ? rows.end(idColumn) : 0;
    trimId();
    boolean there = numberColumn >= 0 && numberColumn < rows.fields();
    number = there ? cut(rows.start(numberColumn), rows.end(numberColumn)) : 0;
  }
}
