package org.relieflink.linkage;

/**
 * 读身份号码文本。 Reads a number as departments write it: 15, 18, 20/22 characters, full-width, lower x,
 * letters typed for digits, a label in front (身份证号：) or a remark in brackets behind.
 *
 * <p>Numbers that a spreadsheet damaged (scientific notation, digits rounded to 000) are never
 * repaired: they read as none. So do other documents (passport, officer's card, Hong Kong or Macao
 * permit): their letters and lengths are those of no citizen number.
 */
final class NumberText {
  private static final int MAX = 24;

  /** Longer cells are remarks. */
  private static final int MAX_BYTES = 160;

  /** More letters than this are no slips of the keyboard but another kind of document. */
  private static final int MAX_LETTERS = 2;

  private static final int X = 10;
  private static final int BREAK = -1;
  private static final int SKIP = -2;
  private static final int LETTER = 0x20;

  private final byte[] digit = new byte[MAX];
  private int length;
  private int letters;

  /** The packed number in {@code text[from, to)}. */
  long read(byte[] text, int from, int to) {
    long plain = to - from == 18 ? plain(text, from) : NumberCode.NONE;
    return plain == NumberCode.NONE && from < to ? scan(text, from, to) : plain;
  }

  /** The usual form: seventeen plain digits and the right check digit; NONE for any other. */
  private static long plain(byte[] text, int from) {
    long digits17 = 0;
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int digit = text[from + i] - '0';
      if (digit < 0 || digit > 9) {
        return NumberCode.NONE;
      }
      digits17 = digits17 * 10 + digit;
      sum += digit * NumberCode.factor(i);
    }
    int check = NumberCode.checkOfSum(sum % NumberCode.MODULUS);
    int end = text[from + 17];
    int last = end == 'X' ? X : end <= '9' ? end - '0' : -1;
    return check == last && NumberCode.plausible(digits17)
        ? NumberCode.of(NumberCode.VALID, digits17, check)
        : NumberCode.NONE;
  }

  private long scan(byte[] text, int from, int to) {
    length = 0;
    letters = 0;
    int stop = Math.min(to, from + MAX_BYTES);
    for (int i = from; i < stop; i += Utf8.width(text[i])) {
      int c = text[i] >= 0 ? text[i] : Utf8.codePoint(text, i, to);
      int value = c >= '0' && c <= '9' ? c - '0' : sign(c);
      if (value == BREAK || (value >= 0 && length == MAX)) {
        return remark(c) ? pack() : NumberCode.NONE;
      }
      if (value >= 0) {
        letters += value / LETTER;
        digit[length++] = (byte) (value % LETTER);
      }
    }
    return stop < to ? NumberCode.NONE : pack();
  }

  private int sign(int c) {
    if (c == ':' || c == '：') {
      return length == 0 ? SKIP : BREAK;
    }
    if (c >= '！' && c <= '～') {
      int narrow = c - '！' + '!';
      return narrow >= '0' && narrow <= '9' ? narrow - '0' : sign(narrow);
    }
    return c < 0x80 ? ascii(c) : wide(c);
  }

  /** A letter typed for the digit that looks like it counts as {@link #LETTER} and the digit. */
  private static int ascii(int c) {
    return switch (c) {
      case 'X', 'x', '*' -> X;
      case 'O', 'o' -> LETTER;
      case 'l', 'I' -> LETTER + 1;
      case 'Z' -> LETTER + 2;
      case 'S' -> LETTER + 5;
      case 'B' -> LETTER + 8;
      case ' ', '\t', '\n', '\r', '\'', '-', '"', '.' -> SKIP;
      default -> BREAK;
    };
  }

  private int wide(int c) {
    return switch (c) {
      case '×', '乂', 'Ⅹ', 'ⅹ', 'Х', 'х' -> X;
      case '\u3000', '\u00a0', '\ufeff', '—', '–' -> SKIP;
      case '身', '份', '证', '件', '号', '码', '公', '民', '居' -> length == 0 ? SKIP : BREAK;
      default -> blank(c) ? SKIP : BREAK;
    };
  }

  private static boolean blank(int c) {
    return Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
  }

  /** A remark in brackets behind a number that is long enough; a passport's (7) is not. */
  private boolean remark(int c) {
    boolean bracket = c == '(' || c == '（' || c == '[' || c == '【';
    return bracket && length >= 15;
  }

  private long pack() {
    if (letters > MAX_LETTERS && length <= 18) {
      return NumberCode.NONE;
    }
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
