package org.relieflink.platform.sharing;

import org.relieflink.platform.access.Purpose;

/**
 * 核实请求，还没有发出的：one fact about one person.
 *
 * @param number citizen number as typed; its text form never shows it
 * @param contract the list of the department that is asked
 * @param key idempotency key; empty = none
 */
public record NewRequest(
    String number,
    String name,
    String fact,
    String contract,
    Purpose purpose,
    String caseNo,
    String key) {
  @Override
  public String toString() {
    return "NewRequest[" + fact + "]";
  }
}
