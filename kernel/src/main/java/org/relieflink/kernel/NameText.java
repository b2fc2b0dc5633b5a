package org.relieflink.kernel;

import java.text.Normalizer;

/** 姓名文字的归一、切分与遮蔽 · Normalising, splitting and masking the text of a name. */
final class NameText {
  private static final String DOTS = "·•・･‧．.∙⋅・᛫․●";

  /** What spreadsheets put before a cell that is text; exports of exports hold several, or wide. */
  private static final char TEXT_MARK = '\'';

  private static final String LOST = "?？□■�*＊";

  /** 逐字比较 · Compares two characters, told whether they stand in the surname. */
  interface Likeness {
    boolean test(int a, int b, boolean inSurname);
  }

  private NameText() {}

  static String display(String text) {
    String visible = text.strip();
    int from = visible.startsWith("'") ? 1 : 0;
    return visible.substring(from).replace("\uFEFF", "").replace("\u200B", "").strip();
  }

  static String canonical(String display) {
    StringBuilder out = new StringBuilder(display.length());
    Normalizer.normalize(display, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isInvisible(c))
        .map(NameText::canonical)
        .dropWhile(c -> c == TEXT_MARK)
        .forEach(out::appendCodePoint);
    return Normalizer.normalize(out, Normalizer.Form.NFKC);
  }

  private static int canonical(int c) {
    if (DOTS.indexOf(c) >= 0) {
      return PersonName.MIDDLE_DOT;
    }
    boolean lost = LOST.indexOf(c) >= 0 || Character.getType(c) == Character.PRIVATE_USE;
    boolean half = Character.getType(c) == Character.SURROGATE;
    return lost || half
        ? PersonName.UNKNOWN_CHARACTER
        : Character.toUpperCase(HanCharacters.canonical(c));
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.FORMAT
        || type == Character.CONTROL;
  }

  /** 姓的长度（char 计）；没有姓为 0 · Length of the surname in chars; 0 where the name has none. */
  static int surnameLength(String canonical) {
    int length = canonical.codePointCount(0, canonical.length());
    if (length < 2 || canonical.indexOf(PersonName.MIDDLE_DOT) >= 0) {
      return 0;
    }
    int first = canonical.offsetByCodePoints(0, 1);
    if (!Character.isIdeographic(canonical.codePointAt(0))) {
      return 0;
    }
    int second = canonical.offsetByCodePoints(0, 2);
    boolean compound = length > 2 && Surnames.isCompound(canonical.substring(0, second));
    return compound ? second : first;
  }

  /** 遮蔽 · Keeps the surname (or the first character) and, of three characters or more, the last. */
  static String masked(String display, int surnameLength) {
    int[] points = display.codePoints().filter(c -> !isInvisible(c)).toArray();
    if (points.length < 2) {
      return "*";
    }
    int kept = Math.max(1, surnameLength);
    boolean showsLast = kept == 1 && points.length > 2 && surnameLength == 1;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      boolean shown = i < kept || (showsLast && i == points.length - 1);
      boolean dot = DOTS.indexOf(points[i]) >= 0;
      out.appendCodePoint(shown || dot ? points[i] : '*');
    }
    return out.toString();
  }

  static boolean alike(PersonName one, PersonName other, Likeness likeness) {
    int[] a = one.canonical().codePoints().toArray();
    int[] b = other.canonical().codePoints().toArray();
    if (a.length != b.length) {
      return false;
    }
    int surname = Math.min(one.surname().length(), other.surname().length());
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i] && !likeness.test(a[i], b[i], i < surname)) {
        return false;
      }
    }
    return true;
  }

  static boolean soundAlike(int a, int b, boolean inSurname) {
    int one = HanCharacters.fuzzyPinyinId(a);
    boolean same = one >= 0 && one == HanCharacters.fuzzyPinyinId(b);
    return same
        || HanCharacters.shareReading(a, b)
        || (inSurname && Surnames.alternates(Character.toString(a), Character.toString(b)));
  }

  static boolean lookAlike(int a, int b, boolean inSurname) {
    return HanCharacters.lookAlike(a, b)
        || (inSurname && Surnames.alternates(Character.toString(a), Character.toString(b)));
  }
}
