package org.relieflink.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** 案号的写法：one form of a case number, so that other brackets or blanks make no other case. */
public final class CaseNumber {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern OPENING = Pattern.compile("[(\\[【〔]");
  private static final Pattern CLOSING = Pattern.compile("[)\\]】〕]");

  private CaseNumber() {}

  /** Narrow digits and letters, brackets 〔 〕, no blanks. */
  public static String of(String typed) {
    String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String solid = BLANKS.matcher(narrow).replaceAll("");
    return CLOSING.matcher(OPENING.matcher(solid).replaceAll("〔")).replaceAll("〕");
  }
}
