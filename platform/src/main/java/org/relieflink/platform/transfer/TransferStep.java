package org.relieflink.platform.transfer;

import java.time.Instant;

/**
 * 一步：only added, never changed.
 *
 * @param holder line of the unit that has it after this step
 * @param offered line of the unit that was asked to take it; empty where none is
 * @param line of the officer's unit
 * @param reason id of the dated list; may be empty
 * @param cause the rule that the server followed, or the message it came by; else empty
 */
public record TransferStep(
    int number,
    TransferAct act,
    TransferState state,
    String holder,
    String offered,
    String officer,
    String officerName,
    String line,
    String reason,
    String words,
    String cause,
    Instant at) {

  /** Whether nobody got or lost anything between the two. */
  boolean standsAs(TransferStep before) {
    return state == before.state && holder.equals(before.holder) && offered.equals(before.offered);
  }
}
