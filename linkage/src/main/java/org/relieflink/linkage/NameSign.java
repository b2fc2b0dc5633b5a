package org.relieflink.linkage;

import java.text.Normalizer;
import org.relieflink.kernel.HanCharacters;

/** 姓名里的一个符号是什么。 What a character of a name cell is: a letter of the name, or something else. */
enum NameSign {
  LETTER,
  UNREADABLE,
  /** Parts the names of many peoples: 买买提·艾力. */
  DOT,
  BLANK,
  COMMA,
  BRACKET_OPENS,
  BRACKET_CLOSES,
  /** What follows is another person. */
  NEXT_NAME,
  NOTHING;

  static NameSign of(int c) {
    if (c >= 0x4E00 && c < 0xA000) {
      return c == '某' ? UNREADABLE : LETTER;
    }
    return switch (c) {
      case '·', '•', '・', '･', '‧', '．', '.', '∙', '⋅', '᛫', '․', '●', '。', '\u0387' -> DOT;
      case '?', '*', '？', '＊', '□', '■', '〓', '○', '◯', '×', '_', '＿', Utf8.REPLACEMENT ->
          UNREADABLE;
      case '(', '（', '[', '［', '【', '〔', '{', '<', '《', '「' -> BRACKET_OPENS;
      case ')', '）', ']', '］', '】', '〕', '}', '>', '》', '」' -> BRACKET_CLOSES;
      case ',', '，' -> COMMA;
      case '、', '/', '／', ';', '；', '|', '｜' -> NEXT_NAME;
      default -> c < 0x80 ? ascii(c) : other(c);
    };
  }

  private static NameSign ascii(int c) {
    boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return letter ? LETTER : c == ' ' || c == '\t' || c == '\n' || c == '\r' ? BLANK : NOTHING;
  }

  private static NameSign other(int c) {
    return switch ((byte) Character.getType(c)) {
      case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> UNREADABLE;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          BLANK;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          LETTER;
      case Character.OTHER_SYMBOL -> radical(c) ? LETTER : NOTHING;
      default -> NOTHING;
    };
  }

  /** Radicals that look like characters come out of scanned papers. */
  private static boolean radical(int c) {
    return c >= 0x2E80 && c < 0x2FE0;
  }

  /** The letter in its one form: simplified, upper case, without accents, not full width. */
  static int canonical(int c) {
    if (c >= 0x4E00 && c < 0xA000) {
      return HanCharacters.canonical(c);
    }
    if (c < 0x80) {
      return Character.toUpperCase(c);
    }
    boolean accented = c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
    boolean compatible =
        radical(c)
            || (c >= 0xF900 && c < 0xFB00)
            || (c >= 0xFF00 && c < 0xFFF0)
            || (c >= 0x2F800 && c < 0x2FA20);
    int plain = c;
    if (accented || compatible) {
      Normalizer.Form form = accented ? Normalizer.Form.NFD : Normalizer.Form.NFKC;
      plain = Normalizer.normalize(Character.toString(c), form).codePointAt(0);
    }
    return Character.toUpperCase(HanCharacters.canonical(plain));
  }

  static boolean isLatin(int character) {
    return character >= 'A' && character < 0x250;
  }
}
