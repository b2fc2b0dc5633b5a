package org.relieflink.linkage;

import java.util.HashMap;
import java.util.Map;
import org.relieflink.kernel.HanCharacters;

/**
 * 模糊读音的写法。 Writes a folded sound as text that does not depend on how sounds are numbered: the
 * first, by alphabet, of the pinyin that fold into it.
 */
final class FoldedSounds {
  /** The block of common Chinese characters. */
  static final int FIRST_HAN = 0x4E00;

  static final int LAST_HAN = 0x9FFF;

  private static final Map<Integer, String> TEXTS = new HashMap<>();

  static {
    for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
      int sound = HanCharacters.fuzzyPinyinId(c);
      if (sound >= 0) {
        TEXTS.merge(sound, HanCharacters.pinyin(c), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
  }

  private FoldedSounds() {}

  /** Pinyin for a character with a sound; a character without one stands for itself. */
  static String of(int character) {
    int sound = HanCharacters.fuzzyPinyinId(character);
    return TEXTS.getOrDefault(sound, Character.toString(character));
  }
}
