package org.relieflink.platform.pool.internal.store;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.MobilePhone;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;

/**
 * 电话的规范写法和盲值。 A phone as it is looked up by: of several in a cell the first mobile one; a landline
 * with its area code and without the zero in front.
 */
final class PhoneKey {
  private static final int LONGEST = 60; // longer cells are remarks
  private static final int SHORTEST_LANDLINE = 9; // area code and number, without the zero
  private static final int LONGEST_LANDLINE = 11;

  private PhoneKey() {}

  /**
   * Digits; empty when it is no phone, or one that says too little, as a number without area code.
   */
  static Optional<String> canonical(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> whole = MobilePhone.find(text).map(MobilePhone::value);
    if (whole.isPresent()) {
      return whole;
    }
    String[] parts = text.split("[/、,，;；|\\s]+", -1);
    for (String part : parts) {
      Optional<String> mobile = MobilePhone.find(part).map(MobilePhone::value);
      if (mobile.isPresent()) {
        return mobile;
      }
    }
    return landline(parts[0]);
  }

  private static Optional<String> landline(String text) {
    String digits = text.replaceAll("[-()（）]", "");
    boolean whole = digits.matches("0[1-9]\\d+");
    int length = digits.length() - 1;
    return whole && length >= SHORTEST_LANDLINE && length <= LONGEST_LANDLINE
        ? Optional.of(digits.substring(1))
        : Optional.empty();
  }

  /** The blind value of what a row says; null without a usable phone. */
  static byte @Nullable [] of(Blinds blinds, Map<String, String> says) {
    return canonical(says.get("phone")).map(phone -> blinds.of(Use.PHONE, phone)).orElse(null);
  }
}
