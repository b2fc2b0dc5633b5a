package org.relieflink.platform.relief;

import java.time.LocalDate;

/**
 * 上级要付的一份：what the office above has to reserve and pay of a granted case, and on what ground; no
 * person.
 *
 * @param help request it was given for
 * @param sealed whether the case was sealed since: its page is closed, the duty stays
 * @param place whose money it is
 * @param caseNo of the case, as the asking office wrote it
 * @param paper number of the decision paper; empty while none was issued
 * @param candidate and {@code proposal}: the saved proposal that was granted
 * @param fen that share
 * @param on day of the decision
 */
public record ShareToPay(
    long help,
    boolean sealed,
    String place,
    String caseNo,
    String paper,
    long candidate,
    long proposal,
    long fen,
    LocalDate on) {
  /** The request, as pages number it. */
  public String number() {
    return HelpRequest.number(help);
  }
}
