package org.relieflink.linkage;

/** 汉字数字。 Chinese figures by code point, also in their banking forms. */
final class ChineseNumerals {
  private ChineseNumerals() {}

  /** 零 to 九; -1 for any other character. */
  static int digit(int c) {
    return switch (c) {
      case '零' -> 0;
      case '一', '壹' -> 1;
      case '二', '贰', '两' -> 2;
      case '三', '叁' -> 3;
      case '四', '肆' -> 4;
      case '五', '伍' -> 5;
      case '六', '陆' -> 6;
      case '七', '柒' -> 7;
      case '八', '捌' -> 8;
      case '九', '玖' -> 9;
      default -> -1;
    };
  }

  /** 十, 廿, 卅; 0 for any other character. */
  static int tens(int c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '廿' -> 20;
      case '卅' -> 30;
      default -> 0;
    };
  }
}
