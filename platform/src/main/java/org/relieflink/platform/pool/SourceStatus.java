package org.relieflink.platform.pool;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一份名单的现状。 How one list of one department stands.
 *
 * @param context register pages, which are no hardship class
 * @param records live records
 * @param asOf null when nothing has come in yet, like the rest of the last import
 * @param rejected rows of the last import that stayed outside
 */
public record SourceStatus(
    String contractId,
    String department,
    String departmentName,
    String title,
    String hardshipClass,
    boolean context,
    String basis,
    int freshForDays,
    long records,
    @Nullable LocalDate asOf,
    @Nullable Instant uploadedAt,
    @Nullable String fileName,
    @Nullable Long batchId,
    long rejected,
    Freshness freshness,
    long ageDays) {

  /** 新鲜程度。 How old the list is against its contract. */
  public enum Freshness {
    FRESH,
    STALE,
    NONE;

    public String messageKey() {
      return "pool.freshness." + name();
    }
  }
}
