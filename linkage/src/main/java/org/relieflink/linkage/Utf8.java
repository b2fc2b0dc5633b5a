package org.relieflink.linkage;

/**
 * UTF-8 字节与字符。 Decoding in place, without a String; malformed bytes, and forms that are no
 * character (too long, half a pair, beyond the last one), read as U+FFFD.
 */
final class Utf8 {
  static final int REPLACEMENT = 0xFFFD;

  private Utf8() {}

  /** Bytes of the character that starts with {@code lead}; 1 for stray continuation bytes. */
  static int width(int lead) {
    if (lead >= 0) {
      return 1;
    }
    int unsigned = lead & 0xFF;
    if (unsigned >= 0xF0) {
      return 4;
    }
    if (unsigned >= 0xE0) {
      return 3;
    }
    return unsigned >= 0xC0 ? 2 : 1;
  }

  static int codePoint(byte[] text, int at, int to) {
    int lead = text[at];
    if (lead >= 0) {
      return lead;
    }
    if ((lead & 0xF0) == 0xE0) {
      return three(text, at, to);
    }
    int width = width(lead);
    if (width == 1 || at + width > to) {
      return REPLACEMENT;
    }
    int value = lead & (0x7F >> width);
    for (int i = 1; i < width; i++) {
      int next = text[at + i];
      if ((next & 0xC0) != 0x80) {
        return REPLACEMENT;
      }
      value = value << 6 | (next & 0x3F);
    }
    return isCharacter(value, width) ? value : REPLACEMENT;
  }

  /** Chinese text is nearly all of this width. */
  private static int three(byte[] text, int at, int to) {
    if (at + 2 >= to || (text[at + 1] & 0xC0) != 0x80 || (text[at + 2] & 0xC0) != 0x80) {
      return REPLACEMENT;
    }
    int value = (text[at] & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | (text[at + 2] & 0x3F);
    return isCharacter(value, 3) ? value : REPLACEMENT;
  }

  private static boolean isCharacter(int value, int width) {
    return switch (width) {
      case 2 -> value >= 0x80;
      case 3 -> value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
      default -> value >= 0x10000 && value <= Character.MAX_CODE_POINT;
    };
  }

  /** Whether the bytes are well-formed UTF-8, a character cut at the end allowed. */
  static boolean wellFormed(byte[] text, int length) {
    for (int i = 0; i < length; ) {
      int width = width(text[i]);
      if (i + width > length) {
        return true;
      }
      if (text[i] < 0 && codePoint(text, i, length) == REPLACEMENT && !isReplacement(text, i)) {
        return false;
      }
      i += width;
    }
    return true;
  }

  private static boolean isReplacement(byte[] text, int at) {
    return (text[at] & 0xFF) == 0xEF
        && (text[at + 1] & 0xFF) == 0xBF
        && (text[at + 2] & 0xFF) == 0xBD;
  }
}
