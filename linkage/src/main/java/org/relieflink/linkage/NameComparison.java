package org.relieflink.linkage;

import org.relieflink.kernel.HanCharacters;
import org.relieflink.kernel.Surnames;

/**
 * 比姓名。 Compares two names character by character; symmetric. Names of unequal length: {@link
 * NameLengths}.
 */
final class NameComparison {
  /** From this length on one wrong letter is a slip of the keyboard, not another name. */
  static final int SLIP_LENGTH = 5;

  private NameComparison() {}

  static NameLevel compare(Name a, Name b) {
    if (a.isMissing() || b.isMissing()) {
      return NameLevel.MISSING;
    }
    if (a.length() == b.length()) {
      return sameLength(a, b);
    }
    NameLevel unequal = a.length() < b.length() ? NameLengths.of(a, b) : NameLengths.of(b, a);
    return unequal == NameLevel.DIFFERENT ? parts(a, b) : unequal;
  }

  private static NameLevel sameLength(Name a, Name b) {
    int length = a.length();
    int agreeing = agreeing(a, b, length);
    if (agreeing == 0) {
      return reordered(a, b) ? NameLevel.REORDERED : NameLevel.DIFFERENT;
    }
    if (agreeing == length && sameFrom(a, b, 0)) {
      return a.sameText(b) ? NameLevel.SAME : NameLevel.VARIANT;
    }
    return byCharacters(a, b);
  }

  /** Leading places that agree at a glance, by fuzzy sound: cheap, for most pairs decisive. */
  private static int agreeing(Name a, Name b, int places) {
    int agreeing = 0;
    for (int i = 0; i < places; i++) {
      agreeing += alikeAtAGlance(a.sound(i), b.sound(i)) ? 1 : 0;
    }
    return agreeing;
  }

  private static boolean alikeAtAGlance(int soundA, int soundB) {
    return soundA == soundB || soundA < 0 || soundB < 0;
  }

  /** Whether the characters from a place to the end are readable and equal, ends aligned. */
  static boolean sameFrom(Name a, Name b, int from) {
    int shift = b.length() - a.length();
    for (int i = from; i < a.length(); i++) {
      int character = a.character(i);
      if (character == NameReader.ANY || character != b.character(i + shift)) {
        return false;
      }
    }
    return true;
  }

  private static NameLevel byCharacters(Name a, Name b) {
    NameLevel worst = NameLevel.SAME;
    int unlike = 0;
    int equal = 0;
    for (int i = 0; i < a.length(); i++) {
      NameLevel one = character(a.character(i), b.character(i), i == 0);
      worst = one.rank() > worst.rank() ? one : worst;
      unlike += one == NameLevel.ONE_CHARACTER ? 1 : 0;
      equal += one == NameLevel.SAME ? 1 : 0;
    }
    if (unlike == 0) {
      return equal == 0 && !bySound(worst) ? NameLevel.SURNAME_ONLY : worst;
    }
    if (reordered(a, b)) {
      return NameLevel.REORDERED;
    }
    boolean slip = a.length() >= SLIP_LENGTH && (unlike == 1 || (unlike == 2 && swapped(a, b)));
    return slip ? NameLevel.TYPING_SLIP : parts(a, b);
  }

  /** Whether two neighbours changed places and all else is equal. */
  private static boolean swapped(Name a, Name b) {
    int at = 0;
    while (a.character(at) == b.character(at)) {
      at++;
    }
    return at + 1 < a.length()
        && a.character(at) == b.character(at + 1)
        && a.character(at + 1) == b.character(at)
        && sameFrom(a, b, at + 2);
  }

  /** A name that is alike only by shape in every character agrees in too little. */
  private static boolean bySound(NameLevel worst) {
    return worst == NameLevel.HOMOPHONE || worst == NameLevel.NEAR_SOUND;
  }

  private static NameLevel character(int a, int b, boolean surname) {
    if (a == NameReader.ANY || b == NameReader.ANY) {
      return NameLevel.WILDCARD;
    }
    if (a == b) {
      return NameLevel.SAME;
    }
    int sound = HanCharacters.pinyinId(a);
    if ((sound >= 0 && sound == HanCharacters.pinyinId(b)) || HanCharacters.shareReading(a, b)) {
      return NameLevel.HOMOPHONE;
    }
    int near = HanCharacters.fuzzyPinyinId(a);
    if (near >= 0 && near == HanCharacters.fuzzyPinyinId(b)) {
      return NameLevel.NEAR_SOUND;
    }
    boolean alike = HanCharacters.lookAlike(a, b) || (surname && Surnames.alternates(a, b));
    return alike ? NameLevel.LOOK_ALIKE : NameLevel.ONE_CHARACTER;
  }

  /**
   * Given name and surname changed places, or the characters stand in another order. Letters must
   * stand in two parts that changed places (SMITH JOHN): the same letters alone mean nothing.
   */
  private static boolean reordered(Name a, Name b) {
    if (!NameSign.isLatin(a.character(0)) || !NameSign.isLatin(b.character(0))) {
      return sameCharacters(a, b);
    }
    for (int shift = 1; shift < a.length(); shift++) {
      if (turned(a, b, shift)) {
        return true;
      }
    }
    return false;
  }

  private static boolean turned(Name a, Name b, int shift) {
    for (int i = 0; i < a.length(); i++) {
      if (a.character(i) != b.character((i + shift) % a.length())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameCharacters(Name a, Name b) {
    long taken = 0;
    for (int i = 0; i < a.length(); i++) {
      int place = find(a.character(i), b, taken);
      if (place < 0) {
        return false;
      }
      taken |= 1L << place;
    }
    return true;
  }

  private static int find(int character, Name in, long taken) {
    for (int i = 0; i < in.length(); i++) {
      if (in.character(i) == character && ((taken >> i) & 1) == 0) {
        return i;
      }
    }
    return -1;
  }

  /** What surname and given name have in common when the whole does not agree. */
  private static NameLevel parts(Name a, Name b) {
    int surname = a.surnameLength();
    boolean sameSurname =
        surname == b.surnameLength() && agreeing(a, b, surname) == surname && surname > 0;
    if (sameSurname) {
      return sharesGiven(a, b) ? NameLevel.ONE_CHARACTER : NameLevel.SURNAME_ONLY;
    }
    int given = a.length() - surname;
    boolean sameGiven =
        given > 0 && given == b.length() - b.surnameLength() && sameFrom(a, b, surname);
    return sameGiven ? NameLevel.GIVEN_ONLY : NameLevel.DIFFERENT;
  }

  /** Whether a given-name character agrees (same or like sound) at the same place. */
  private static boolean sharesGiven(Name a, Name b) {
    int to = Math.min(a.length(), b.length());
    for (int i = a.surnameLength(); i < to; i++) {
      if (alikeAtAGlance(a.sound(i), b.sound(i))) {
        return true;
      }
    }
    return false;
  }
}
