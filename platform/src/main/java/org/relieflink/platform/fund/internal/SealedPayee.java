package org.relieflink.platform.fund.internal;

import org.relieflink.platform.fund.PayWay;
import org.relieflink.platform.vault.Place;

/**
 * 收款人封起来的样子：one value to a line in a fixed order, so that the same payee has one text.
 *
 * @param account empty past the bank
 * @param guardian number of the guardian whose account it is; empty = the beneficiary's own
 */
record SealedPayee(
    String person,
    String name,
    String account,
    String holderName,
    String guardian,
    String relation,
    PayWay way,
    String why) {
  private static final int PARTS = 8;
  private static final int BY_BANK = 6; // as it was when there was no other way

  static SealedPayee read(String text) {
    String[] parts = text.split("\n", PARTS);
    boolean bank = parts.length == BY_BANK;
    return new SealedPayee(
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        parts[5],
        bank ? PayWay.BANK : PayWay.valueOf(parts[6]),
        bank ? "" : parts[7]);
  }

  String text() {
    String text = String.join("\n", person, name, account, holderName, guardian, relation);
    return way.isBank() ? text : String.join("\n", text, way.name(), why);
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
