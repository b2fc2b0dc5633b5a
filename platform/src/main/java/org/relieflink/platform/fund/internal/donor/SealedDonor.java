package org.relieflink.platform.fund.internal.donor;

import org.relieflink.platform.vault.Place;

/** 捐赠人封起来的样子：one value to a line in a fixed order. */
record SealedDonor(String name, String number, String contact) {
  private static final int PARTS = 3;

  static SealedDonor read(String text) {
    String[] parts = text.split("\n", PARTS);
    return new SealedDonor(parts[0], parts[1], parts[2]);
  }

  String text() {
    return String.join("\n", name, number, contact);
  }

  /** The subject is born with the row and never changes. */
  static Place place(long subject) {
    return new Place("fund.donor", "sealed", Long.toString(subject));
  }

  @Override
  public String toString() {
    return "SealedDonor";
  }
}
