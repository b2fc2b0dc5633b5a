package org.relieflink.platform.screening.internal.store;

import java.time.LocalDate;
import org.relieflink.linkage.CaseParty;
import org.relieflink.platform.screening.internal.Face;

/**
 * 库里的一个当事人。 A party of a case as the latest list says.
 *
 * @param asOf the day of the list
 * @param sealed known only to the prosecutors of the own office
 * @param place whose procuratorate the case belongs to, by division code
 */
public record Party(
    long id,
    String partyNo,
    long listId,
    String caseNo,
    String cause,
    String role,
    String township,
    LocalDate asOf,
    String place,
    boolean sealed,
    Face face) {

  /** What the engine compares. */
  public CaseParty forEngine() {
    return face.forEngine(Long.toString(id));
  }

  @Override
  public String toString() {
    return "Party[" + id + "]";
  }
}
