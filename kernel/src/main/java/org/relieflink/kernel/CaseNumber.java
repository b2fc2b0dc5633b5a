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
    String solid = narrow(BLANKS.matcher(narrow(typed)).replaceAll(""));
    return CLOSING.matcher(OPENING.matcher(solid).replaceAll("〔")).replaceAll("〕");
  }

  /** Once more without blanks: a mark that stood behind one joins the letter before it. */
  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
