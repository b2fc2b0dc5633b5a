package org.relieflink.platform.screening.internal.store;

import java.time.LocalDate;
import org.relieflink.linkage.CaseParty;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.screening.internal.Face;

/**
 * 库里的一个当事人。 A party of a case as the latest list says.
 *
 * @param asOf the day of the list
 * @param whose the procuratorate that the case belongs to, and whether it is sealed
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
    Whose whose,
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
