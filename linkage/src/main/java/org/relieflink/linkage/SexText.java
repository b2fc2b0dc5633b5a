package org.relieflink.linkage;

/**
 * 性别文本：男、女、代码、英文。 The first character that says it counts: 男, 男性, 1, 01, M, male, full width; 0 and
 * 9 of GB/T 2261.1 (unknown, not said) and anything else are unknown.
 */
final class SexText {
  static final int UNKNOWN = 0;
  static final int MALE = 1;
  static final int FEMALE = 2;

  /** Blanks and leading zeros before the word. */
  private static final int MAX_BYTES = 16;

  private SexText() {}

  static int read(byte[] text, int from, int to) {
    int stop = Math.min(to, from + MAX_BYTES);
    for (int i = from; i < stop; i += Utf8.width(text[i])) {
      switch (Utf8.codePoint(text, i, to)) {
        case '男', '1', 'M', 'm', '１', 'Ｍ', 'ｍ', '♂' -> {
          return MALE;
        }
        case '女', '2', 'F', 'f', '２', 'Ｆ', 'ｆ', '♀' -> {
          return FEMALE;
        }
        case ' ', '\t', '\u3000', '\u00a0', '\'', '"', '0', '０', '(', '（' -> {}
        default -> {
          return UNKNOWN;
        }
      }
    }
    return UNKNOWN;
  }
}
