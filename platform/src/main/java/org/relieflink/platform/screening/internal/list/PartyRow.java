package org.relieflink.platform.screening.internal.list;

import org.relieflink.platform.screening.internal.Face;

/**
 * 收下的一行：一个当事人。 A row that was taken.
 *
 * @param number row number as the spreadsheet shows it
 * @param partyNo number of the party in the case system, or one made from the row's own content
 */
public record PartyRow(
    long number, String partyNo, String caseNo, String cause, String role, Face face) {

  @Override
  public String toString() {
    return "PartyRow[" + number + ", " + partyNo + "]";
  }
}
