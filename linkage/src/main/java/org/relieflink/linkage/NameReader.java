package org.relieflink.linkage;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.relieflink.kernel.HanCharacters;
import org.relieflink.kernel.Surnames;

/**
 * 读姓名：统一写法，去掉空格、间隔点和括号里的附注，缺字记为任意字。 Names as canonical code points: variants folded, blanks, dots
 * and remarks dropped, unreadable or hidden characters (private use, ?, *, □, 某) as {@link #ANY}.
 * Words that name nobody (不详, 张三之妻) read as no name.
 *
 * <p>The steps stand in {@code docs/reference/standard-forms.md}.
 */
final class NameReader extends ReadName {
  /** Stands for a character that could not be read. */
  static final int ANY = -1;

  /** Added to a character without a known sound, so that it only sounds like itself. */
  private static final int UNSOUNDED = 0x10000;

  /** Longer names are cut: no person's name is longer, and comparing is quadratic at worst. */
  static final int MAX_CHARACTERS = 48;

  /** Longer cells are remarks; what stands behind is not looked at. */
  private static final int MAX_BYTES = 400;

  private final int[] characters = new int[MAX_CHARACTERS];
  private final int[] sounds = new int[MAX_CHARACTERS];
  private int length;
  private int firstPart;

  @Override
  int[] characters() {
    return characters;
  }

  /** Fuzzy sound of each character: ids below {@link #UNSOUNDED}, else the character itself. */
  @Override
  int[] sounds() {
    return sounds;
  }

  @Override
  int length() {
    return length;
  }

  @Override
  void read(byte[] text, int from, int to) {
    length = 0;
    firstPart = 0;
    int stop = Math.min(to, from + MAX_BYTES);
    int brackets = 0;
    boolean open = true;
    for (int i = from; i < stop && open && length < MAX_CHARACTERS; i += Utf8.width(text[i])) {
      int c = Utf8.codePoint(text, i, to);
      NameSign sign = NameSign.of(c);
      if (sign == NameSign.BRACKET_OPENS) {
        brackets += brackets > 0 || length > 0 ? 1 : 0;
      } else if (sign == NameSign.BRACKET_CLOSES) {
        brackets = Math.max(0, brackets - 1);
      } else if (brackets == 0) {
        open = take(c, sign);
      }
    }
    settle();
  }

  /** Takes one sign outside brackets; false when another person's name begins. */
  private boolean take(int c, NameSign sign) {
    switch (sign) {
      case LETTER -> letter(c, NameSign.canonical(c));
      case UNREADABLE -> characters[length++] = ANY;
      case DOT -> firstPart = firstPart == 0 ? length : firstPart;
      case BLANK -> firstPart = firstPart == 0 && length > 1 ? -length : firstPart;
      case COMMA -> {
        return comma();
      }
      case NEXT_NAME -> {
        return length == 0;
      }
      case BRACKET_OPENS, BRACKET_CLOSES, NOTHING -> {}
    }
    return true;
  }

  /** Parts a foreign name; between Chinese names another person begins. */
  private boolean comma() {
    boolean latin = length == 0 || NameSign.isLatin(characters[0]);
    firstPart = latin && firstPart == 0 ? length : firstPart;
    return latin;
  }

  private void letter(int written, int plain) {
    if (plain == written || NameSign.of(plain) == NameSign.LETTER) {
      characters[length++] = plain;
    }
  }

  private void settle() {
    int read = length;
    length = NameWords.withoutLettersAmongHan(characters, length);
    length = NameWords.withoutRemarks(characters, length);
    firstPart = read == length ? parted() : 0;
    for (int i = 0; i < length; i++) {
      sounds[i] = sound(characters[i]);
    }
  }

  private static int sound(int character) {
    if (character == ANY) {
      return ANY;
    }
    int sound = HanCharacters.fuzzyPinyinId(character);
    return sound >= 0 ? sound : UNSOUNDED + character;
  }

  /** A dot parts a name anywhere, a blank only where both parts are longer than a surname. */
  private int parted() {
    boolean blank = firstPart < 0;
    int part = Math.abs(firstPart);
    boolean both = blank ? length - part > 1 : length - part > 0 && part > 0;
    boolean surname = part == 2 && CompoundSurnames.startsWith(characters[0], characters[1]);
    return both && !surname ? part : 0;
  }

  /**
   * Characters of the surname: of a name in parts (买买提·艾力) the first part; 2 for a compound surname
   * followed by a given name, else 1.
   */
  @Override
  int surnameLength() {
    if (firstPart > 0) {
      return firstPart;
    }
    if (length < 3 || characters[0] == ANY || characters[1] == ANY) {
      return Math.min(length, 1);
    }
    return CompoundSurnames.startsWith(characters[0], characters[1]) ? 2 : 1;
  }

  /** The standard form: 买买提·艾力; ? for each unreadable character. */
  String text() {
    StringBuilder text = new StringBuilder(length + 1);
    for (int i = 0; i < length; i++) {
      text.append(i > 0 && i == firstPart ? "·" : "");
      text.appendCodePoint(characters[i] == ANY ? '?' : characters[i]);
    }
    return text.toString();
  }

  /** Compound surnames by their first two characters, without building a String per name. */
  static final class CompoundSurnames {
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

    private CompoundSurnames() {}

    static boolean startsWith(int first, int second) {
      return first > 0 && FIRST.get(first) && PAIRS.contains((long) first << 32 | second);
    }
  }
}
