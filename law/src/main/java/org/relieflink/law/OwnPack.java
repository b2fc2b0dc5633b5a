package org.relieflink.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 本院自己发布过的一份规则包。A pack that an office released itself.
 *
 * @param place whose it is, as kept beside the text
 * @param from its first day, as kept beside the text
 * @param endedOn the first day on which it applies no more, or null while it is in use
 * @param rulesDigest of the values that were agreed to, inheritance resolved
 */
public record OwnPack(
    PackFile file, String place, LocalDate from, @Nullable LocalDate endedOn, String rulesDigest) {
  /** Whether it is in use on a day. */
  boolean applies(LocalDate day) {
    return !day.isBefore(from) && (endedOn == null || day.isBefore(endedOn));
  }
}
