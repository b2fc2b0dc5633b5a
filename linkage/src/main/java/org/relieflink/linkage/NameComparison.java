package org.relieflink.linkage;

import org.relieflink.kernel.HanCharacters;
import org.relieflink.kernel.Surnames;

/** 比姓名。 Compares two names of two tables character by character; symmetric. */
final class NameComparison {
  private static final int SLIP_LENGTH = 5;

  private NameComparison() {}

  static NameLevel compare(NameTable left, int a, NameTable right, int b) {
    if (a == 0 || b == 0) {
      return NameLevel.MISSING;
    }
    int lengthA = left.to(a) - left.from(a);
    int lengthB = right.to(b) - right.from(b);
    if (lengthA == 0 || lengthB == 0) {
      return NameLevel.MISSING;
    }
    if (lengthA == lengthB) {
      return sameLength(left, a, right, b);
    }
    NameLevel shorter = lengthA < lengthB ? shorter(left, a, right, b) : shorter(right, b, left, a);
    return shorter == NameLevel.DIFFERENT ? parts(left, a, right, b) : shorter;
  }

  private static NameLevel sameLength(NameTable left, int a, NameTable right, int b) {
    int from = left.from(a);
    int length = left.to(a) - from;
    int agreeing = agreeing(left, from, right, right.from(b), length);
    if (agreeing == 0) {
      return unlike(left, from, right, right.from(b), length);
    }
    return agreeing == length && sameText(left, from, right, right.from(b), length)
        ? left.sameText(a, right, b) ? NameLevel.SAME : NameLevel.VARIANT
        : byCharacters(left, a, right, b);
  }

  /**
   * Places that agree at a glance, by character or by fuzzy sound: cheap, for most pairs decisive.
   */
  private static int agreeing(NameTable left, int i, NameTable right, int j, int length) {
    int agreeing = 0;
    for (int k = 0; k < length; k++) {
      agreeing += alikeAtAGlance(left, i + k, right, j + k) ? 1 : 0;
    }
    return agreeing;
  }

  private static boolean alikeAtAGlance(NameTable left, int i, NameTable right, int j) {
    int a = left.sounds()[i];
    int b = right.sounds()[j];
    return a == b || a < 0 || b < 0;
  }

  private static boolean sameText(NameTable left, int i, NameTable right, int j, int length) {
    for (int k = 0; k < length; k++) {
      int character = left.characters()[i + k];
      if (character == NameReader.ANY || character != right.characters()[j + k]) {
        return false;
      }
    }
    return true;
  }

  private static NameLevel unlike(NameTable left, int i, NameTable right, int j, int length) {
    return sameCharacters(left.characters(), i, right.characters(), j, length)
        ? NameLevel.REORDERED
        : NameLevel.DIFFERENT;
  }

  private static NameLevel byCharacters(NameTable left, int a, NameTable right, int b) {
    int from = left.from(a);
    int shift = right.from(b) - from;
    int length = left.to(a) - from;
    NameLevel worst = NameLevel.SAME;
    int unlike = 0;
    for (int i = from; i < from + length; i++) {
      NameLevel one = character(left.characters()[i], right.characters()[i + shift], i == from);
      worst = one.rank() > worst.rank() ? one : worst;
      unlike += one == NameLevel.ONE_CHARACTER ? 1 : 0;
    }
    if (unlike == 0) {
      return settled(left, a, right, b, worst);
    }
    if (sameCharacters(left.characters(), from, right.characters(), from + shift, length)) {
      return NameLevel.REORDERED;
    }
    boolean slip = length >= SLIP_LENGTH && unlike == 1;
    return slip ? NameLevel.TYPING_SLIP : parts(left, a, right, b);
  }

  /** A name that agrees only by sound or shape in every character agrees in too little. */
  private static NameLevel settled(NameTable left, int a, NameTable right, int b, NameLevel worst) {
    if (worst != NameLevel.LOOK_ALIKE && worst != NameLevel.WILDCARD) {
      return worst;
    }
    int same = 0;
    int from = left.from(a);
    int shift = right.from(b) - from;
    for (int i = from; i < left.to(a); i++) {
      same += left.characters()[i] == right.characters()[i + shift] ? 1 : 0;
    }
    return same == 0 ? NameLevel.SURNAME_ONLY : worst;
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
    boolean alike = HanCharacters.lookAlike(a, b) || (surname && alternates(a, b));
    return alike ? NameLevel.LOOK_ALIKE : NameLevel.ONE_CHARACTER;
  }

  private static boolean alternates(int a, int b) {
    return a > 0x7F
        && b > 0x7F
        && Surnames.alternates(Character.toString(a), Character.toString(b));
  }

  private static boolean sameCharacters(int[] x, int fromX, int[] y, int fromY, int length) {
    long matched = 0;
    for (int i = 0; i < length; i++) {
      int place = find(x[fromX + i], y, fromY, length, matched);
      if (place < 0) {
        return false;
      }
      matched |= 1L << place;
    }
    return true;
  }

  private static int find(int character, int[] in, int from, int length, long taken) {
    for (int i = 0; i < length; i++) {
      if (in[from + i] == character && (taken >> i & 1) == 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether the shorter name is the longer one with exactly one character (not the surname) out.
   */
  private static NameLevel shorter(NameTable shortTable, int a, NameTable longTable, int b) {
    int lengthA = shortTable.to(a) - shortTable.from(a);
    int lengthB = longTable.to(b) - longTable.from(b);
    if (lengthB - lengthA != 1 || lengthA < 2) {
      return NameLevel.DIFFERENT;
    }
    int[] x = shortTable.characters();
    int[] y = longTable.characters();
    int i = 0;
    while (i < lengthA && x[shortTable.from(a) + i] == y[longTable.from(b) + i]) {
      i++;
    }
    int rest = i;
    while (rest < lengthA && x[shortTable.from(a) + rest] == y[longTable.from(b) + rest + 1]) {
      rest++;
    }
    if (i == 0 || rest < lengthA) {
      return NameLevel.DIFFERENT;
    }
    return lengthB >= SLIP_LENGTH ? NameLevel.TYPING_SLIP : NameLevel.SHORTER;
  }

  /** What surname and given name have in common when the whole does not agree. */
  private static NameLevel parts(NameTable left, int a, NameTable right, int b) {
    int surname = Math.min(left.surnameLength(a), right.surnameLength(b));
    boolean sameSurname =
        left.surnameLength(a) == right.surnameLength(b)
            && agreeing(left, left.from(a), right, right.from(b), surname) == surname;
    int given = sharedGiven(left, a, right, b);
    int givenA = left.to(a) - left.from(a) - left.surnameLength(a);
    int givenB = right.to(b) - right.from(b) - right.surnameLength(b);
    if (sameSurname) {
      return given > 0 ? NameLevel.ONE_CHARACTER : NameLevel.SURNAME_ONLY;
    }
    boolean sameGiven =
        givenA == givenB
            && givenA > 0
            && sameText(left, left.to(a) - givenA, right, right.to(b) - givenB, givenA);
    return sameGiven ? NameLevel.GIVEN_ONLY : NameLevel.DIFFERENT;
  }

  /** Given-name characters that agree (same or like sound) at the same place. */
  private static int sharedGiven(NameTable left, int a, NameTable right, int b) {
    int i = left.from(a) + left.surnameLength(a);
    int j = right.from(b) + right.surnameLength(b);
    int shared = 0;
    for (; i < left.to(a) && j < right.to(b); i++, j++) {
      shared += alikeAtAGlance(left, i, right, j) ? 1 : 0;
    }
    return shared;
  }
}
