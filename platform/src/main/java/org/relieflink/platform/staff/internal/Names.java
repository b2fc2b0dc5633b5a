package org.relieflink.platform.staff.internal;

/** 名称：what is taken as the name of a person or a unit. */
final class Names {
  static final int LONGEST = 40; // characters, on a phone two lines

  private Names() {}

  /** One line of letters; no control characters, no signs that turn the text around. */
  static boolean good(String name) {
    return !name.isBlank()
        && name.equals(name.strip())
        && name.codePointCount(0, name.length()) <= LONGEST
        && name.codePoints().noneMatch(Names::hidden);
  }

  private static boolean hidden(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }
}
