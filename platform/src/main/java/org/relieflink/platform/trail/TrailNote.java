package org.relieflink.platform.trail;

import java.util.regex.Pattern;

/**
 * 一笔留痕的内容：numbers of persons and telephones are masked here, whoever passes them.
 *
 * @param action stable upper-case code, e.g. {@code POOL_BATCH_IMPORTED}; its label stands under
 *     {@code trail.action.<CODE>} in the bundles
 * @param objectKind what it was done to, e.g. {@code batch}; empty when nothing
 * @param objectId its id in our own tables, never a citizen number
 * @param purpose the reason the officer gave; empty when none was asked
 * @param result {@code done}, {@code refused} or a short code
 */
public record TrailNote(
    String action, String objectKind, String objectId, String purpose, String result) {
  private static final Pattern CITIZEN = Pattern.compile("(\\d{6})\\d{8}(\\d{3}[\\dXx])");
  private static final Pattern PHONE = Pattern.compile("(?<!\\d)(1\\d{2})\\d{4}(\\d{4})(?!\\d)");
  private static final int LIMIT = 400; // characters of a stated reason

  public TrailNote {
    objectId = safe(objectId);
    purpose = safe(purpose);
    result = safe(result);
  }

  public static TrailNote of(String action, String objectKind, String objectId) {
    return new TrailNote(action, objectKind, objectId, "", "done");
  }

  public TrailNote because(String reason) {
    return new TrailNote(action, objectKind, objectId, reason, result);
  }

  public TrailNote resulting(String outcome) {
    return new TrailNote(action, objectKind, objectId, purpose, outcome);
  }

  private static String safe(String text) {
    String masked = CITIZEN.matcher(text).replaceAll("$1********$2");
    masked = PHONE.matcher(masked).replaceAll("$1****$2");
    return masked.length() > LIMIT ? masked.substring(0, LIMIT) : masked;
  }
}
