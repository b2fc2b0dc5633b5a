package org.relieflink.synthetic.damage;

import org.relieflink.synthetic.people.CitizenNumbers;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.SplitMix;

/** 证号的差错 · How citizen numbers get written wrong. */
public final class NumberSlips {
  private static final int FIRST_FOREIGN_ORDER = 900;

  private NumberSlips() {}

  /** One digit mistyped; the check digit stays, so that it fails (nearly always). */
  public static String mistyped(String number, SplitMix random) {
    int at = random.between(4, 16);
    char right = number.charAt(at);
    char wrong = (char) ('0' + (right - '0' + random.between(1, 9)) % 10);
    return number.substring(0, at) + wrong + number.substring(at + 1);
  }

  /** Two neighbouring digits exchanged (the first pair that differs, from a random place on). */
  public static String transposed(String number, SplitMix random) {
    int start = random.between(6, 15);
    for (int i = 0; i < 10; i++) {
      int at = 6 + (start - 6 + i) % 10;
      if (number.charAt(at) != number.charAt(at + 1)) {
        return number.substring(0, at)
            + number.charAt(at + 1)
            + number.charAt(at)
            + number.substring(at + 2);
      }
    }
    return number;
  }

  /** The 15-digit form of old identity cards; people born after 1999 have none. */
  public static String fifteen(String number) {
    boolean hasOne = number.startsWith("19", 6) && order(number) < FIRST_FOREIGN_ORDER;
    return hasOne ? number.substring(0, 6) + number.substring(8, 17) : number;
  }

  /** One digit lost. */
  public static String shortened(String number, SplitMix random) {
    int at = random.between(6, 16);
    return number.substring(0, at) + number.substring(at + 1);
  }

  /** The number a person had before it was corrected: another order code, right check digit. */
  public static String former(String number, SplitMix random) {
    int order = (order(number) + 2 * random.between(1, 40)) % FIRST_FOREIGN_ORDER;
    return CitizenNumbers.complete(number.substring(0, 14) + Digits.padded(order, 3));
  }

  /** One digit written twice. */
  public static String lengthened(String number, SplitMix random) {
    int at = random.between(6, 16);
    return number.substring(0, at) + number.charAt(at) + number.substring(at);
  }

  /** As a spreadsheet shows a long figure: 9.90123E+17. */
  public static String scientific(String number) {
    return number.charAt(0) + "." + number.substring(1, 6) + "E+17";
  }

  /** As a spreadsheet keeps a long figure: fifteen digits and zeros. */
  public static String lastZeroed(String number) {
    return number.substring(0, 15) + "000";
  }

  /** With stars over the birth date, as systems print it. */
  public static String starred(String number) {
    return number.substring(0, 6) + "********" + number.substring(14);
  }

  public static String lowerCaseX(String number) {
    return number.replace('X', 'x');
  }

  /** Full-width digits, from an input method left on. */
  public static String fullWidth(String number) {
    StringBuilder wide = new StringBuilder();
    number.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  private static int order(String number) {
    return Integer.parseInt(number.substring(14, 17));
  }
}
