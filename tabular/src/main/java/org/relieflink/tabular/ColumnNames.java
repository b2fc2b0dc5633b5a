package org.relieflink.tabular;

import java.text.Normalizer;
import java.util.Locale;

/** 列名归一。 Brings column names to one form so that synonyms can be compared. */
public final class ColumnNames {
  private ColumnNames() {}

  /**
   * NFKC, lower case, without spaces, punctuation and bracketed remarks: {@code "* 身份证号码（必填）："} and
   * {@code "身份证号码"} are the same, and so are {@code "Citizen ID"} and {@code "citizen_id"}.
   */
  public static String normalize(String header) {
    String text = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth = Math.max(0, depth + nesting(c));
      if (depth == 0 && Character.isLetterOrDigit(c)) {
        kept.append(c);
      }
    }
    return kept.isEmpty() ? withoutPunctuation(text) : kept.toString();
  }

  private static int nesting(char c) {
    return switch (c) {
      case '(', '[', '{', '【', '〔', '〈', '《' -> 1;
      case ')', ']', '}', '】', '〕', '〉', '》' -> -1;
      default -> 0;
    };
  }

  private static String withoutPunctuation(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
