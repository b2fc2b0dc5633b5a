package org.relieflink.platform.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * 档案的地址。 A record's id as it stands in an address: plain where it is plain, else coded, since lists
 * number their rows with whatever characters they like.
 */
public final class PersonAddress {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");
  private static final String CODED = "~";

  private PersonAddress() {}

  /** The part of the address for a record. */
  public static String part(String recordId) {
    return PLAIN.matcher(recordId).matches()
        ? recordId
        : CODED
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(recordId.getBytes(StandardCharsets.UTF_8));
  }

  /** The page of the person of a record. */
  public static String page(String recordId) {
    return "/persons/" + part(recordId);
  }

  /** The record's id; a part that was not made here names no record. */
  public static String record(String part) {
    if (!part.startsWith(CODED)) {
      return part;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(part.substring(1)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notCoded) {
      return part;
    }
  }
}
