package org.relieflink.platform.pool.internal.store;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.StandardFields;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Use;

/**
 * 电话的规范写法和盲值。 A phone as it is looked up by: read as the engine reads it, so that both find the
 * same people equal; a mobile one, or a landline with its area code.
 */
final class PhoneKey {
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

  /** Without the zero in front; 10 is Peking, other area codes begin with 2 to 9. */
  private static final Pattern LANDLINE = Pattern.compile("10\\d{8}|[2-9]\\d{9,10}");

  private PhoneKey() {}

  /**
   * Digits; empty when it is no phone, or one that says too little, as a number without area code.
   */
  static Optional<String> canonical(@Nullable String text) {
    String digits = Long.toString(StandardFields.phoneOf(text));
    boolean whole = MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches();
    return whole ? Optional.of(digits) : Optional.empty();
  }

  /** The blind value of what a row says; null without a usable phone. */
  static byte @Nullable [] of(Blinds blinds, Map<String, String> says) {
    return canonical(says.get("phone")).map(phone -> blinds.of(Use.PHONE, phone)).orElse(null);
  }
}
