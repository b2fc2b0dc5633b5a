package org.relieflink.platform.screening.internal.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.screening.HitState;
import org.relieflink.platform.screening.internal.Face;

/**
 * 列表里的一条命中。 A hit as the list shows it.
 *
 * @param place whose procuratorate the case belongs to, by division code
 * @param party who it is about; shown only through a veil
 */
public record HitRow(
    long id,
    long runId,
    long partyId,
    String recordId,
    boolean self,
    String relation,
    double score,
    boolean auto,
    String hardshipClass,
    String department,
    @Nullable LocalDate sourceAsOf,
    String caseNo,
    String cause,
    String role,
    String township,
    double sortKey,
    HitState state,
    boolean current,
    String fingerprint,
    String place,
    Face party) {

  @Override
  public String toString() {
    return "HitRow[" + id + "]";
  }
}
