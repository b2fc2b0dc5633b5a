package org.relieflink.platform.pool;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Guardian;
import org.relieflink.linkage.PoolRecord;

/**
 * 池中现行的一条记录。 A record as it stands in the pool now.
 *
 * @param recordId stable through all versions, e.g. {@code SA-990123000017-2}; no personal data
 * @param personId null when the list gives no usable number
 * @param householdId null for lists of single persons
 * @param relation GB/T 4761 code
 * @param guardian whom the list names as the person's guardian; null where it names nobody
 * @param asOf the day for which the department vouches for the values
 */
public record LiveRecord(
    String recordId,
    String contractId,
    String hardshipClass,
    @Nullable Long personId,
    @Nullable String name,
    @Nullable String citizenId,
    @Nullable String sex,
    @Nullable String birthDate,
    @Nullable String division,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String householdId,
    @Nullable String relation,
    @Nullable Guardian guardian,
    LocalDate asOf) {

  /** The same record as the collision engine takes it. */
  public PoolRecord toPoolRecord() {
    return new PoolRecord(
        recordId,
        hardshipClass,
        name,
        citizenId,
        sex,
        birthDate,
        division,
        address,
        phone,
        householdId,
        relation,
        guardian);
  }

  /** Never shows the values: they are personal data. */
  @Override
  public String toString() {
    return "LiveRecord[" + recordId + ", " + hardshipClass + "]";
  }
}
