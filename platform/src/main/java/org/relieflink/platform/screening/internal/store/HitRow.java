package org.relieflink.platform.screening.internal.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.screening.HitState;
import org.relieflink.platform.screening.internal.Face;

/**
 * 列表里的一条命中。 A hit as the list shows it.
 *
 * @param whose the procuratorate that the case belongs to, and whether it is sealed
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
    Whose whose,
    Face party) {

  @Override
  public String toString() {
    return "HitRow[" + id + "]";
  }
}
