package org.relieflink.linkage;

/**
 * 一名当事人的结果依赖了哪些行、哪些户、哪些家人。 What the answer to one party rested on: rows that were weighed,
 * households that were walked, members and guardians that were looked up, addresses and numbers of
 * guardians that were asked for. A change to none of these leaves the answer as it is.
 */
final class Footprint {
  private final RowList rows = new RowList();
  private final RowList members = new RowList();
  private final RowList guardians = new RowList();
  private final LongSet households = new LongSet(8);
  private final LongSet addresses = new LongSet(8);
  private final LongSet guardianNumbers = new LongSet(8);

  void clear() {
    rows.clear();
    members.clear();
    guardians.clear();
    households.clear();
    addresses.clear();
    guardianNumbers.clear();
  }

  void row(int row) {
    rows.add(row);
  }

  void member(int row) {
    members.add(row);
  }

  void household(long household) {
    households.add(household);
  }

  /** A guardian that a row of the pool names, looked up as a person. */
  void guardian(int guardian) {
    guardians.add(guardian);
  }

  /** The key of a whole address. */
  void address(int whole) {
    addresses.add(whole);
  }

  /** The number by which somebody may be named as a guardian. */
  void guardianNumber(long number) {
    guardianNumbers.add(number);
  }

  /** Rows that were weighed, each once. */
  RowList rows() {
    rows.sortDistinct();
    return rows;
  }

  /** Rows of members that were looked up as persons, each once. */
  RowList members() {
    members.sortDistinct();
    return members;
  }

  /** Guardians of the pool that were looked up, each once. */
  RowList guardians() {
    guardians.sortDistinct();
    return guardians;
  }

  LongSet households() {
    return households;
  }

  LongSet addresses() {
    return addresses;
  }

  LongSet guardianNumbers() {
    return guardianNumbers;
  }
}
