package org.relieflink.linkage;

/** 性别文本：男、女、代码、英文。 */
final class SexText {
  static final int UNKNOWN = 0;
  static final int MALE = 1;
  static final int FEMALE = 2;

  private SexText() {}

  static int read(byte[] text, int from, int to) {
    for (int i = from; i < to; i += Utf8.width(text[i])) {
      switch (Utf8.codePoint(text, i, to)) {
        case '男', '1', 'M', 'm', '１' -> {
          return MALE;
        }
        case '女', '2', 'F', 'f', '２' -> {
          return FEMALE;
        }
        case ' ', '\t', '\u3000', '\'', '0' -> {}
        default -> {
          return UNKNOWN;
        }
      }
    }
    return UNKNOWN;
  }
}
