package org.relieflink.linkage;

import org.relieflink.kernel.HanCharacters;

/** 住址用字表。 The one form, the mark and the sound of every character: one look-up each. */
final class AddressCharacters {
  /** Signs below 0 are brackets. */
  static final int OPENS = -1;

  static final int CLOSES = -2;

  /** The part of a sign that is the character. */
  static final int CHARACTER = (1 << 24) - 1;

  /** Above it stands the mark. */
  static final int MARK_SHIFT = 24;

  private static final int BASIC = 0x10000;

  /** Added to a character without a known sound, so that it only sounds like itself. */
  private static final int UNSOUNDED = 0x10000;

  private static final int[] SIGNS = new int[BASIC];
  private static final int[] SOUNDS = new int[BASIC];

  static {
    int[] marks = new int[BASIC];
    for (AddressMark mark : AddressMark.ALL) {
      mark.characters().chars().forEach(c -> marks[c] = mark.rank() << MARK_SHIFT);
    }
    for (int c = 0; c < BASIC; c++) {
      int plain = fold(c);
      SIGNS[c] = plain > 0 && plain < BASIC ? plain | marks[plain] : plain;
      int sound = HanCharacters.fuzzyPinyinId(c);
      SOUNDS[c] = sound >= 0 ? sound : UNSOUNDED + c;
    }
  }

  private AddressCharacters() {}

  /** The character in its one form with its mark; 0 for blanks and signs, below 0 for brackets. */
  static int sign(int c) {
    return c < BASIC ? SIGNS[c] : c;
  }

  /** Id of the fuzzy sound; without one, a number of the character's own. */
  static int sound(int c) {
    return c < BASIC ? SOUNDS[c] : UNSOUNDED + c;
  }

  private static int fold(int c) {
    if (c < 0x80) {
      return ascii(c);
    }
    if (c >= '！' && c <= '～') {
      return ascii(c - '！' + '!');
    }
    return switch (c) {
      case '【' -> OPENS;
      case '】' -> CLOSES;
      case '—', '–', '―', '‐' -> '-';
      case '〇' -> '零';
      default -> Character.isLetter(c) ? HanCharacters.canonical(c) : 0;
    };
  }

  private static int ascii(int c) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
      return c;
    }
    if (c >= 'a' && c <= 'z') {
      return Character.toUpperCase(c);
    }
    return switch (c) {
      case '(', '[' -> OPENS;
      case ')', ']' -> CLOSES;
      case '-', '#' -> c;
      default -> 0;
    };
  }
}
