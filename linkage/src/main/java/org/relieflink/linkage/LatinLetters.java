package org.relieflink.linkage;

import java.text.Normalizer;

/** 拉丁字母统一写法：小写，去掉附加符号。 Letters and digits in lower case without their marks; others are 0. */
final class LatinLetters {
  private LatinLetters() {}

  static char plain(int c) {
    if (c < 0x80) {
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      return kept ? (char) c : c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : 0;
    }
    return switch (c) {
      case 'ß' -> 's';
      case 'æ', 'Æ' -> 'a';
      case 'œ', 'Œ', 'ø', 'Ø' -> 'o';
      case 'ł', 'Ł' -> 'l';
      case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
      case 'þ', 'Þ' -> 't';
      case 'ı' -> 'i';
      default -> marked(c);
    };
  }

  private static char marked(int c) {
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    int base = Character.toLowerCase(parts.codePointAt(0));
    return base < 0x80 ? plain(base) : Character.isLetter(base) ? (char) base : 0;
  }

  /** Appends the plain letters and digits of a text as far as there is room; the new length. */
  static int append(Cell cell, char[] into, int at) {
    int length = at;
    for (int i = cell.from(); i < cell.to(); i += Utf8.width(cell.text()[i])) {
      char c = plain(Utf8.codePoint(cell.text(), i, cell.to()));
      if (c != 0 && length < into.length) {
        into[length++] = c;
      }
    }
    return length;
  }

  /** Bytes of a cell or of a part of it. */
  @SuppressWarnings("ArrayRecordComponent") // a view of the row, never kept
  record Cell(byte[] text, int from, int to) {
    static Cell of(RowFields row, Column column) {
      return new Cell(row.text(), row.from(column), row.to(column));
    }

    boolean isEmpty() {
      return from >= to;
    }

    /** The place of a byte, -1 if it is not there. */
    int find(char sign) {
      for (int i = from; i < to; i++) {
        if (text[i] == sign) {
          return i;
        }
      }
      return -1;
    }

    int findLast(char sign) {
      for (int i = to - 1; i >= from; i--) {
        if (text[i] == sign) {
          return i;
        }
      }
      return -1;
    }

    Cell before(int at) {
      return new Cell(text, from, at);
    }

    Cell behind(int at) {
      return new Cell(text, at + 1, to);
    }
  }
}
