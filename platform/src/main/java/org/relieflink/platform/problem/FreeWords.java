package org.relieflink.platform.problem;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** 写的话：what every free text has to keep to; numbers of persons never stand in one. */
public final class FreeWords {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{15}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final String BETWEEN = "[\\s\\p{Pd}\\p{Cf}]{0,2}";
  private static final Pattern SPELT = Pattern.compile("[0-9](?:" + BETWEEN + "[0-9]){14}");
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9])(?:(?:00)?86" + BETWEEN + ")?1[3-9][0-9](?:" + BETWEEN + "[0-9]){8}(?![0-9])");
  private static final Pattern DAY =
      Pattern.compile("(?:19|20)[0-9]{2}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?");

  private FreeWords() {}

  /** What is wrong with a text; each capability says it in its own words. */
  public enum Fault {
    MISSING,
    TOO_LONG,
    UNREADABLE,
    WITH_NUMBER
  }

  /**
   * The first fault; empty when there is none.
   *
   * @param wanted whether it may not be blank
   * @param longest in characters
   */
  public static Optional<Fault> fault(String words, boolean wanted, int longest) {
    if (wanted && words.isBlank()) {
      return Optional.of(Fault.MISSING);
    }
    if (words.length() > longest) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (words.chars().anyMatch(one -> one < ' ' && one != '\n' && one != '\r' && one != '\t')) {
      return Optional.of(Fault.UNREADABLE);
    }
    return NUMBER.matcher(even(words)).find() ? Optional.of(Fault.WITH_NUMBER) : Optional.empty();
  }

  /**
   * Whether somebody's number or mobile number stands in a text, whatever stands between the
   * digits; days are none.
   */
  public static boolean namesSomebody(String words) {
    String even = DAY.matcher(even(words)).replaceAll("。");
    return SPELT.matcher(even).find() || MOBILE.matcher(even).find();
  }

  /** Full-width digits are digits. */
  private static String even(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC);
  }

  /** Whether it can be the key of a call: visible and short, and nobody's number. */
  public static boolean isKey(String key) {
    return KEY.matcher(key).matches() && !NUMBER.matcher(key).find();
  }
}
