package org.relieflink.platform.screening.internal.picture;

/**
 * 文字宽度的估计，宁宽勿窄。 Estimated width of drawn text, rather too wide than too narrow: a Chinese character
 * is as wide as the type size, the rest about 0.62 of it.
 */
final class TextSize {
  static final double NOTE = 12;
  static final double BODY = 13;
  static final double TOTAL = 16;
  private static final double NARROW = 0.62;
  private static final int FIRST_WIDE = 0x2E80;

  private TextSize() {}

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(point -> wide(point) ? size : size * NARROW).sum();
  }

  /** Chinese fonts also draw the dash, the dots and the quotation marks full width. */
  private static boolean wide(int point) {
    return point >= FIRST_WIDE || (point >= 0x2010 && point <= 0x2026) || point == 0xB7;
  }
}
