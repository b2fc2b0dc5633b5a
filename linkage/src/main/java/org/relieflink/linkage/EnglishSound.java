package org.relieflink.linkage;

/**
 * 英文读音键。 How a word sounds, after Soundex: consonants in six classes, vowels only as gaps, silent
 * first letters (knight, gnome, wright) left out; unlike Soundex the first letter counts by its
 * class too (Catherine, Katherine) and all consonants count.
 */
final class EnglishSound {
  private static final String CLASSES = "01230120022455012623010202";
  private static final int VOWEL_FIRST = 7;
  private static final int POSITIVE = 0x7FFFFFFF;

  private EnglishSound() {}

  /** Never below 0. */
  static int key(Word word) {
    long hash = 6;
    int last = 0;
    for (int i = silentFirst(word) ? 1 : 0; i < word.length(); i++) {
      char c = word.at(i);
      int sound = soundOf(c);
      if (i == 0 && sound == 0) {
        hash = Hashes.join(hash, VOWEL_FIRST);
      } else if (sound != 0 && sound != last) {
        hash = Hashes.join(hash, sound);
      }
      last = c == 'h' || c == 'w' ? last : sound;
    }
    return Hashes.key(hash) & POSITIVE;
  }

  private static int soundOf(char c) {
    return c >= 'a' && c <= 'z' ? CLASSES.charAt(c - 'a') - '0' : c;
  }

  private static boolean silentFirst(Word word) {
    if (word.length() < 3) {
      return false;
    }
    char first = word.at(0);
    char second = word.at(1);
    return (second == 'n' && (first == 'k' || first == 'g' || first == 'p'))
        || (second == 'r' && first == 'w');
  }
}
