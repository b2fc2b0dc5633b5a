package org.relieflink.linkage;

import org.relieflink.kernel.HanCharacters;

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

  private final int[] text = new int[MAX];
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
    for (int i = from; i < stop && length < MAX; i += Utf8.width(bytes[i])) {
      int c = Utf8.codePoint(bytes, i, to);
      if (c >= 0x4E00 && c < 0xA000) {
        if (brackets == 0) {
          text[length++] = HanCharacters.canonical(c);
        }
      } else if (isBracket(c)) {
        brackets = Math.max(0, brackets + (opens(c) ? 1 : -1));
      } else if (brackets == 0) {
        add(fold(c));
      }
    }
  }

  private static boolean isBracket(int c) {
    return switch (c) {
      case '(', ')', '（', '）', '[', ']', '【', '】', '［', '］' -> true;
      default -> false;
    };
  }

  private static boolean opens(int c) {
    return c == '(' || c == '（' || c == '[' || c == '【' || c == '［';
  }

  private void add(int c) {
    if (c > 0) {
      text[length++] = c;
    }
  }

  private static int fold(int c) {
    if (c < 0x80) {
      boolean kept = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      return kept ? Character.toUpperCase(c) : c == '-' || c == '#' ? c : 0;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold(c - 0xFEE0);
    }
    return switch (c) {
      case '—', '–', '―', '－', '‐' -> '-';
      case '〇' -> '零';
      default -> Character.isLetter(c) ? HanCharacters.canonical(c) : 0;
    };
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
    long hash = 4;
    for (int i = from; i < to; i++) {
      int sound = HanCharacters.fuzzyPinyinId(text[i]);
      hash = Hashes.join(hash, sound >= 0 ? (long) sound : 0x10000L + (long) text[i]);
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
