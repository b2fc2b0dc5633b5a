package org.relieflink.linkage;

/**
 * 一名当事人的结果依赖了哪些行、哪些户、哪些家人。 What the answer to one party rested on: rows that were weighed,
 * households that were walked, members that were looked up. A change to none of these leaves the
 * answer as it is.
 */
final class Footprint {
  private final RowList rows = new RowList();
  private final RowList members = new RowList();
  private final LongSet households = new LongSet(8);

  void clear() {
    rows.clear();
    members.clear();
    households.clear();
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

  LongSet households() {
    return households;
  }
}
