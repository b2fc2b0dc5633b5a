package org.relieflink.linkage;

/**
 * 住址的字：统一写法，去掉空格、标点和括号里的话。 The characters of one address in their one form, with the keys and
 * numbers that stand in them. Reused for every row.
 */
final class AddressText {
  private static final int MAX = 96;

  /** Longer cells are remarks; what stands behind is not looked at. */
  private static final int MAX_BYTES = 600;

  /** Chinese numbers of more characters than this (一百二十三) are names. */
  private static final int MAX_NUMERALS = 6;

  /** Larger numbers are no groups or houses. */
  private static final int MAX_NUMBER = 99_999;

  private static final long KEY_SEED = 0x9E3779B97F4A7C15L;
  private static final long KEY_FACTOR = 0xBF58476D1CE4E5B9L;

  private final int[] text = new int[MAX];
  private final byte[] marks = new byte[MAX];
  private int length;
  private int value;

  int length() {
    return length;
  }

  /** The character at a place; 0 outside the text. */
  int at(int place) {
    return place >= 0 && place < length ? text[place] : 0;
  }

  void read(byte[] bytes, int from, int to) {
    length = 0;
    int brackets = 0;
    int stop = Math.min(to, from + MAX_BYTES);
    for (int i = from; i < stop && length < MAX; ) {
      int c = Utf8.codePoint(bytes, i, to);
      i += Utf8.width(bytes[i]);
      int sign = AddressCharacters.sign(c);
      if (sign > 0 && brackets == 0) {
        text[length] = sign & AddressCharacters.CHARACTER;
        marks[length++] = (byte) (sign >> AddressCharacters.MARK_SHIFT);
      } else if (sign < 0) {
        brackets = Math.max(0, brackets + (sign == AddressCharacters.OPENS ? 1 : -1));
      }
    }
  }

  /** The mark at a place of the text, 0 for none. */
  int mark(int place) {
    return marks[place];
  }

  boolean isDigit(int place) {
    int c = at(place);
    return c >= '0' && c <= '9';
  }

  boolean isNumeral(int place) {
    return isDigit(place) || ChineseNumerals.digit(at(place)) >= 0 || at(place) == '十';
  }

  boolean isLetter(int place) {
    int c = at(place);
    return c >= 'A' && c <= 'Z';
  }

  /** Value of the number found by the last {@link #numberStart}; 0 if there was none. */
  int value() {
    return value;
  }

  /** Where the number that ends before {@code end} begins (with its 第); {@code end} if none. */
  int numberStart(int end) {
    int from = end;
    value = 0;
    int place = 1;
    while (isDigit(from - 1) && place <= MAX_NUMBER) {
      value += (at(from - 1) - '0') * place;
      place *= 10;
      from--;
    }
    if (from == end) {
      from = chineseStart(end);
    }
    return from < end && at(from - 1) == '第' ? from - 1 : from;
  }

  private int chineseStart(int end) {
    int from = end;
    while (end - from < MAX_NUMERALS && chinese(at(from - 1))) {
      from--;
    }
    int sum = 0;
    int last = 0;
    for (int i = from; i < end; i++) {
      int digit = ChineseNumerals.digit(at(i));
      if (digit >= 0) {
        last = last * 10 + digit;
      } else if (at(i) == '百') {
        sum += last * 100;
        last = 0;
      } else {
        sum += Math.max(1, last) * ChineseNumerals.tens(at(i));
        last = 0;
      }
    }
    value = Math.min(sum + last, MAX_NUMBER);
    return value == 0 ? end : from;
  }

  private static boolean chinese(int c) {
    return ChineseNumerals.digit(c) >= 0 || ChineseNumerals.tens(c) > 0 || c == '百';
  }

  /** Key of a name by its fuzzy sound, never 0. */
  int key(int from, int to) {
    long hash = KEY_SEED;
    for (int i = from; i < to; i++) {
      hash = (hash ^ AddressCharacters.sound(text[i])) * KEY_FACTOR;
    }
    return Hashes.key(hash);
  }

  /** Whether a word stands at a place. */
  boolean has(int place, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at(place + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word ends before a place. */
  boolean endsWith(int end, String word) {
    return end >= word.length() && has(end - word.length(), word);
  }

  String text(int from, int to) {
    return new String(text, from, Math.max(0, to - from));
  }
}
