package org.relieflink.linkage;

/**
 * 读身份号码文本。 Reads a number as departments write it: 15, 18, 20/22 characters, full-width, lower x,
 * letters typed for digits.
 *
 * <p>Numbers that a spreadsheet damaged (scientific notation, digits rounded to 000) are never
 * repaired: they read as none.
 */
final class NumberText {
  private static final int MAX = 24;
  private static final int X = 10;
  private static final int BREAK = -1;
  private static final int SKIP = -2;

  private final byte[] digit = new byte[MAX];
  private int length;

  /** The packed number in {@code text[from, to)}. */
  long read(byte[] text, int from, int to) {
    length = 0;
    for (int i = from; i < to; ) {
      int lead = text[i];
      int width = Utf8.width(lead);
      int value = width == 1 ? ascii(lead) : wide(Utf8.codePoint(text, i, to));
      i += width;
      if (value == BREAK || (value >= 0 && length == MAX)) {
        return NumberCode.NONE;
      }
      if (value >= 0) {
        digit[length++] = (byte) value;
      }
    }
    return pack();
  }

  private static int ascii(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return switch (c) {
      case 'X', 'x', '*' -> X;
      case 'O', 'o' -> 0;
      case 'l', 'I' -> 1;
      case 'Z' -> 2;
      case 'S' -> 5;
      case 'B' -> 8;
      case ' ', '\t', '\'', '-', '"' -> SKIP;
      default -> BREAK;
    };
  }

  private static int wide(int c) {
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    return switch (c) {
      case 'Ｘ', 'ｘ', '×', '＊' -> X;
      case '\u3000', '\u00a0', '\u200b', '\ufeff', '－' -> SKIP;
      default -> BREAK;
    };
  }

  private long pack() {
    for (int i = 0; i < length - 1; i++) {
      if (digit[i] == X && i != 17) {
        return NumberCode.NONE;
      }
    }
    return switch (length) {
      case 15 -> from15();
      case 17 -> tooShort();
      case 18 -> from18();
      case 19 -> tooLong();
      case 20, 22 -> from20();
      default -> NumberCode.NONE;
    };
  }

  private long digits(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value * 10 + digit[i];
    }
    return value;
  }

  private long from15() {
    if (digit[14] == X) {
      return NumberCode.NONE;
    }
    long tail = digits(15) % 1_000_000_000;
    long digits17 = (digits(6) * 100 + 19) * 1_000_000_000 + tail;
    return NumberCode.plausible(digits17)
        ? NumberCode.of(NumberCode.FROM_15, digits17, NumberCode.checkOf(digits17))
        : NumberCode.NONE;
  }

  private long from18() {
    long digits17 = digits(17);
    int check = digit[17];
    if (NumberCode.checkOf(digits17) == check && NumberCode.plausible(digits17)) {
      return NumberCode.of(NumberCode.VALID, digits17, check);
    }
    boolean rounded = check == 0 && digits17 % 100 == 0;
    return rounded || digits17 == 0
        ? NumberCode.NONE
        : NumberCode.of(NumberCode.WRONG, digits17, check);
  }

  private long from20() {
    long code = from18();
    return NumberCode.usable(code) ? code : NumberCode.NONE;
  }

  private long tooShort() {
    return digit[16] == X
        ? NumberCode.of(NumberCode.WRONG, digits(16) * 10, NumberCode.SHORT_X)
        : NumberCode.of(NumberCode.WRONG, digits(17), NumberCode.SHORT_DIGITS);
  }

  /** One digit too many: keeps the first valid number that leaving one out gives. */
  private long tooLong() {
    for (int out = 0; out < 18; out++) {
      long digits17 = 0;
      for (int i = 0; i < 18; i++) {
        digits17 = i == out ? digits17 : digits17 * 10 + digit[i];
      }
      if (NumberCode.checkOf(digits17) == digit[18] && NumberCode.plausible(digits17)) {
        return NumberCode.of(NumberCode.WRONG, digits17, NumberCode.LONG_CUT);
      }
    }
    return NumberCode.NONE;
  }
}
