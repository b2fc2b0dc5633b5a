package org.relieflink.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 手工录入或表格导出的号码文字 · A number as typed or exported: cleaned of what carries no meaning.
 *
 * <p>Full-width characters become plain ones; spaces, zero-width characters and a leading
 * apostrophe go. Nothing that could change the number is touched: a number damaged by a spreadsheet
 * stays visibly damaged.
 *
 * @param text the cleaned text
 * @param fullWidth whether full-width characters were replaced
 * @param spaced whether spaces or invisible characters were removed
 */
record TypedNumber(String text, boolean fullWidth, boolean spaced) {
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?[0-9](\\.[0-9]*)?[eE][+]?[0-9]{1,3}");
  private static final Pattern FLOAT_TAIL = Pattern.compile("[0-9]{15,}\\.0+");

  static TypedNumber clean(@Nullable String raw) {
    if (raw == null) {
      return new TypedNumber("", false, false);
    }
    if (isPlain(raw)) {
      return new TypedNumber(raw, false, false);
    }
    StringBuilder out = new StringBuilder(raw.length());
    boolean full = false;
    boolean spaced = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char plain = plain(c);
      if (isInvisible(c) || isLeadingQuote(c, out)) {
        spaced = true;
      } else {
        full |= plain != c;
        out.append(plain);
      }
    }
    return new TypedNumber(dropFloatTail(out.toString()), full, spaced);
  }

  /** 是否科学计数法 · Whether a spreadsheet shortened it to scientific notation; the digits are lost. */
  boolean isScientific() {
    return text.indexOf('e') + text.indexOf('E') > -2 && SCIENTIFIC.matcher(text).matches();
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!(isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
        return false;
      }
    }
    return true;
  }

  private static char plain(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }

  private static boolean isInvisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }

  private static boolean isLeadingQuote(char c, StringBuilder soFar) {
    return soFar.isEmpty() && (c == '\'' || c == '‘' || c == '’' || c == '`');
  }

  private static String dropFloatTail(String text) {
    boolean tail = text.indexOf('.') > 0 && FLOAT_TAIL.matcher(text).matches();
    return tail ? text.substring(0, text.indexOf('.')) : text;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDigits(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** 部分遮蔽 · Keeps the first {@code head} and last {@code tail} characters, stars between. */
  static String mask(String value, int head, int tail) {
    int hidden = value.length() - head - tail;
    return hidden <= 0
        ? "*".repeat(value.length())
        : value.substring(0, head) + "*".repeat(hidden) + value.substring(head + hidden);
  }
}
