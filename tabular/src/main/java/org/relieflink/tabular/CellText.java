package org.relieflink.tabular;

/** 单元格文字的小规则。 Small rules about the text of a cell. */
final class CellText {
  /** Stands for a formula that was stored without a value, as programs write them. */
  static final String NEVER_COMPUTED = "#公式未计算";

  private CellText() {}

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
  }

  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** True when a spreadsheet would take the text for a formula. */
  static boolean startsFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }
}
