package org.relieflink.platform.backup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;

/**
 * 一条备份规则：one dated version.
 *
 * @param warnAfterDays older than so many days is a warning
 * @param status how the number is known; {@code example} = ours, to be replaced
 * @param validTo last day; null while it is in force
 */
public record BackupRule(
    What what,
    int warnAfterDays,
    TextStatus status,
    String source,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  /** 管哪一样. */
  public enum What {
    /** Copy of the data. */
    DATA,
    /** Copy of the keys. */
    KEYS,
    /** Restore drill that passed. */
    DRILL;

    /** Its name in the bundle {@code backup}. */
    public String messageKey() {
      return "backup.what." + name();
    }
  }

  /** Whether it is in force. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
