package org.relieflink.linkage;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.relieflink.kernel.HanCharacters;
import org.relieflink.kernel.Surnames;

/**
 * 读姓名：统一写法，去掉空格和间隔点，缺字记为任意字。 Names as canonical code points: variants folded, spaces and middle
 * dots dropped, unreadable or hidden characters (private use, ?, *, 某) as {@link #ANY}.
 */
final class NameReader extends ReadName {
  /** Stands for a character that could not be read. */
  static final int ANY = -1;

  /** Added to a character without a known sound, so that it only sounds like itself. */
  private static final int UNSOUNDED = 0x10000;

  /** Longer names are cut: no person's name is longer, and comparing is quadratic at worst. */
  static final int MAX_CHARACTERS = 48;

  private final int[] characters = new int[MAX_CHARACTERS];
  private final int[] sounds = new int[MAX_CHARACTERS];
  private int length;

  @Override
  int[] characters() {
    return characters;
  }

  /** Fuzzy sound of each character: ids below {@link #UNSOUNDED}, else the character itself. */
  @Override
  int[] sounds() {
    return sounds;
  }

  private static int sound(int character) {
    if (character == ANY) {
      return ANY;
    }
    int sound = HanCharacters.fuzzyPinyinId(character);
    return sound >= 0 ? sound : UNSOUNDED + character;
  }

  @Override
  int length() {
    return length;
  }

  @Override
  void read(byte[] text, int from, int to) {
    length = 0;
    for (int i = from; i < to && length < MAX_CHARACTERS; i += Utf8.width(text[i])) {
      int c = Utf8.codePoint(text, i, to);
      if (!dropped(c)) {
        characters[length] = canonical(c);
        sounds[length] = sound(characters[length]);
        length++;
      }
    }
  }

  private static boolean dropped(int c) {
    return switch (c) {
      case '·',
          '•',
          '・',
          '･',
          '‧',
          '．',
          '.',
          '∙',
          '⋅',
          '᛫',
          '․',
          '●',
          '\'',
          '"',
          '-',
          '\u200b',
          '\ufeff' ->
          true;
      default -> c < 0x80 ? c <= ' ' : Character.isSpaceChar(c);
    };
  }

  private static int canonical(int c) {
    if (c >= 0x4E00 && c < 0xA000) {
      return c == '某' ? ANY : HanCharacters.canonical(c);
    }
    if (c < 0x80) {
      return c == '?' || c == '*' ? ANY : Character.toUpperCase(c);
    }
    return unusual(c);
  }

  private static int unusual(int c) {
    if (c == '？' || c == '□' || c == '■' || c == '＊' || c == Utf8.REPLACEMENT || privateUse(c)) {
      return ANY;
    }
    boolean compatible = (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF00 && c < 0xFFF0);
    int plain =
        compatible
            ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0)
            : c;
    return Character.toUpperCase(HanCharacters.canonical(plain));
  }

  private static boolean privateUse(int c) {
    return Character.getType(c) == Character.PRIVATE_USE;
  }

  /** Characters of the surname: 2 for a compound surname followed by a given name, else 1. */
  @Override
  int surnameLength() {
    if (length < 3 || characters[0] == ANY || characters[1] == ANY) {
      return Math.min(length, 1);
    }
    return CompoundSurnames.startsWith(characters[0], characters[1]) ? 2 : 1;
  }

  /** Compound surnames by their first two characters, without building a String per name. */
  private static final class CompoundSurnames {
    private static final Set<Long> PAIRS = new HashSet<>();
    private static final BitSet FIRST = new BitSet();

    static {
      for (String surname : Surnames.list()) {
        if (surname.codePointCount(0, surname.length()) == 2) {
          int first = surname.codePointAt(0);
          int second = surname.codePointBefore(surname.length());
          FIRST.set(first);
          PAIRS.add((long) first << 32 | second);
        }
      }
    }

    static boolean startsWith(int first, int second) {
      return FIRST.get(first) && PAIRS.contains((long) first << 32 | second);
    }
  }
}
