package org.relieflink.linkage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * 一块里的引号和行界。 Where rows end in a chunk, by the very rules of {@link CsvRows}: a quote opens a field
 * only where the field begins, so that one typed into a text (5"管) shifts nothing behind it.
 *
 * @param firstBreak offset behind the first line break outside quotes; -1 if there is none
 * @param end state behind the last byte
 * @param opened offset of the last quote that opened a field; -1 if none did
 * @param beginsWithQuote whether the first byte is a quote
 */
record QuoteScan(int firstBreak, int end, int opened, boolean beginsWithQuote) {
  /** At the first byte of a field. */
  static final int START = 0;

  /** Inside a field without quotes, or behind the closing quote. */
  static final int PLAIN = 1;

  /** Inside quotes. */
  static final int QUOTED = 2;

  /** Behind a quote inside quotes: the end, or the first of a doubled one. */
  static final int CLOSING = 3;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long QUOTES = 0x2222222222222222L;
  private static final long LOW = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  static QuoteScan of(byte[] text, int length, int entry, byte separator) {
    int state = entry;
    int first = -1;
    int opened = -1;
    int i = 0;
    if (entry < QUOTED) {
      i = firstQuote(text, length);
      first = firstBreak(text, i);
      state = i == 0 ? entry : begins(text[i - 1], separator) ? START : PLAIN;
    }
    for (; i < length; i++) {
      byte c = text[i];
      if (state == QUOTED) {
        state = c == '"' ? CLOSING : QUOTED;
      } else if (c == '"' && state != PLAIN) {
        opened = state == START ? i : opened;
        state = QUOTED;
      } else {
        first = c == '\n' && first < 0 ? i + 1 : first;
        state = begins(c, separator) ? START : PLAIN;
      }
    }
    return new QuoteScan(first, state, opened, length > 0 && text[0] == '"');
  }

  /** Whether a scan that supposed a field to begin here holds for another state too. */
  boolean holdsFor(int state) {
    return state == START || (state == PLAIN && !beginsWithQuote);
  }

  private static boolean begins(byte before, byte separator) {
    return before == separator || before == '\n';
  }

  private static int firstBreak(byte[] text, int before) {
    for (int i = 0; i < before; i++) {
      if (text[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** Eight bytes at a time: most chunks have no quote at all. */
  private static int firstQuote(byte[] text, int length) {
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      long different = (long) LONGS.get(text, at) ^ QUOTES;
      if (((different - LOW) & ~different & HIGH) != 0) {
        break;
      }
    }
    while (at < length && text[at] != '"') {
      at++;
    }
    return at;
  }
}
