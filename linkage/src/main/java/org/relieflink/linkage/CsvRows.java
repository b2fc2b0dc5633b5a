package org.relieflink.linkage;

/**
 * 逐行切分 CSV 字节。 Cuts CSV bytes into rows and fields in place: no String, no copy.
 *
 * <p>Quotes count only at the start of a field; doubled quotes inside are folded in the buffer.
 */
final class CsvRows {
  static final int MAX_FIELDS = 512;

  private final byte[] text;
  private final int limit;
  private final byte separator;
  private int at;
  private int fields;
  private final int[] starts = new int[MAX_FIELDS];
  private final int[] ends = new int[MAX_FIELDS];

  CsvRows(byte[] text, int from, int limit, byte separator) {
    this.text = text;
    this.at = from;
    this.limit = limit;
    this.separator = separator;
  }

  byte[] text() {
    return text;
  }

  int fields() {
    return fields;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  int position() {
    return at;
  }

  /** Moves to the next row; false at the end. */
  boolean next() {
    if (at >= limit) {
      return false;
    }
    fields = 0;
    boolean more = true;
    while (more) {
      boolean quote = at < limit && text[at] == '"';
      more = quote ? quoted() : plain();
    }
    return true;
  }

  private boolean plain() {
    int from = at;
    int i = at;
    while (i < limit && text[i] != separator && text[i] != '\n') {
      i++;
    }
    boolean lineEnd = i >= limit || text[i] == '\n';
    int end = lineEnd && i > from && text[i - 1] == '\r' ? i - 1 : i;
    keep(from, end);
    return step(i);
  }

  private boolean quoted() {
    int from = at + 1;
    int write = from;
    int i = from;
    while (i < limit) {
      byte c = text[i++];
      if (c != '"') {
        text[write++] = c;
      } else if (i < limit && text[i] == '"') {
        text[write++] = c;
        i++;
      } else {
        break;
      }
    }
    keep(from, write);
    while (i < limit && text[i] != separator && text[i] != '\n') {
      i++;
    }
    return step(i);
  }

  /** Past the separator or the line end; true when another field follows. */
  private boolean step(int i) {
    at = i + 1;
    boolean separated = i < limit && text[i] == separator;
    return separated;
  }

  private void keep(int from, int end) {
    if (fields < MAX_FIELDS) {
      starts[fields] = from;
      ends[fields] = end;
      fields++;
    }
  }
}
