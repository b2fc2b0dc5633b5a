package org.relieflink.linkage;

/**
 * 哪些当事人受一批变化影响。 Which parties a change can touch: those whose answer rested on a changed row or its
 * household, and those who, themselves or by a member of their household, would weigh a new row.
 */
final class Dependents {
  /** Persons looked up on behalf of parties that are rows of the pool, copied here. */
  private final PersonTable members;

  private final RowMap byRow = new RowMap();
  private final RowMap byHousehold = new RowMap();
  private final RowMap byMember = new RowMap();
  private final LongSet copied = new LongSet(1 << 10);

  Dependents(FieldModel fields) {
    members = new PersonTable(fields);
  }

  /**
   * Keeps what the answer to a party rested on; what it rested on earlier only touches too much.
   */
  void note(int party, Footprint footprint, PersonTable pool) {
    RowList rows = footprint.rows();
    for (int i = 0; i < rows.size(); i++) {
      byRow.put(rows.get(i), party);
    }
    footprint.households().forEach(household -> byHousehold.put(household, party));
    RowList looked = footprint.members();
    for (int i = 0; i < looked.size(); i++) {
      int row = looked.get(i);
      if (copied.add(row + 1L)) {
        members.copy(pool, row);
      }
      byMember.put(row, party);
    }
  }

  /** The touched parties, each as its position plus one. */
  LongSet touched(PoolUpdate update, PersonTable parties) {
    LongSet touched = new LongSet(update.added().size() + update.closed().size());
    PersonTable pool = update.index().parts().pool();
    for (int i = 0; i < update.closed().size(); i++) {
      restedOn(update.closed().get(i), pool, touched);
    }
    Reach reach = new Reach(update);
    reach.into(parties, row -> touched.add(row + 1L));
    reach.into(members, row -> byMember.forEach(sourceOf(row), party -> touched.add(party + 1L)));
    for (int i = 0; i < update.added().size(); i++) {
      int row = update.added().get(i);
      restedOn(row, pool, touched);
      RowList sameNumber = reach.sameNumber(row);
      for (int j = 0; j < sameNumber.size(); j++) {
        byRow.forEach(sameNumber.get(j), party -> touched.add(party + 1L));
      }
    }
    return touched;
  }

  private void restedOn(int row, PersonTable pool, LongSet touched) {
    byRow.forEach(row, party -> touched.add(party + 1L));
    if (pool.household(row) != 0) {
      byHousehold.forEach(pool.household(row), party -> touched.add(party + 1L));
    }
  }

  private int sourceOf(int memberRow) {
    return members.source(memberRow);
  }
}
