package org.relieflink.platform.fund.internal;

import org.relieflink.platform.vault.Place;

/**
 * 收款人封起来的样子：one value to a line in a fixed order, so that the same payee has one text.
 *
 * @param guardian number of the guardian whose account it is; empty = the beneficiary's own
 */
record SealedPayee(
    String person,
    String name,
    String account,
    String holderName,
    String guardian,
    String relation) {
  private static final int PARTS = 6;

  static SealedPayee read(String text) {
    String[] parts = text.split("\n", PARTS);
    return new SealedPayee(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  String text() {
    return String.join("\n", person, name, account, holderName, guardian, relation);
  }

  /** The subject is born with the row and never changes. */
  static Place place(long subject) {
    return new Place("fund.payee", "sealed", Long.toString(subject));
  }

  @Override
  public String toString() {
    return "SealedPayee";
  }
}
