package org.relieflink.linkage;

/**
 * 哪些当事人受一批变化影响。 Which parties a change can touch: those whose answer rested on a changed row or its
 * household, and those who, themselves or by a member of their household, would weigh a new row.
 */
final class Dependents {
  private final LookedUp members;
  private final LookedUp guardians;
  private final RowMap byRow = new RowMap();
  private final RowMap byHousehold = new RowMap();
  private final RowMap byAddress = new RowMap();
  private final RowMap byGuardian = new RowMap();

  Dependents(FieldModel fields) {
    members = new LookedUp(fields);
    guardians = new LookedUp(fields);
  }

  /** Rows looked up as persons on behalf of parties, copied here. */
  private static final class LookedUp {
    private final PersonTable persons;
    private final RowMap parties = new RowMap();
    private final LongSet copied = new LongSet(1 << 10);

    LookedUp(FieldModel fields) {
      persons = new PersonTable(fields);
    }

    void note(int party, RowList rows, PersonTable table) {
      for (int i = 0; i < rows.size(); i++) {
        int row = rows.get(i);
        if (copied.add(row + 1L)) {
          persons.copy(table, row);
        }
        parties.put(row, party);
      }
    }

    /** The parties whose relative an added row reaches. */
    void touched(Reach reach, LongSet touched) {
      reach.into(
          persons, row -> parties.forEach(persons.source(row), party -> touched.add(party + 1L)));
    }
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
    footprint.addresses().forEach(address -> byAddress.put(address, party));
    footprint.guardianNumbers().forEach(number -> byGuardian.put(number, party));
    members.note(party, footprint.members(), pool);
    if (pool.guardians() != null) {
      guardians.note(party, footprint.guardians(), pool.guardians().persons());
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
    GuardianTable named = parties.guardians();
    if (named != null) {
      reach.into(named.persons(), row -> touched.add(named.ward(row) + 1L));
    }
    members.touched(reach, touched);
    guardians.touched(reach, touched);
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
    if (pool.whole(row) != 0) {
      byAddress.forEach(pool.whole(row), party -> touched.add(party + 1L));
    }
    GuardianTable named = pool.guardians();
    int at = named == null ? -1 : named.find(row);
    if (named != null && at >= 0 && NumberCode.usable(named.persons().number(at))) {
      long number = NumberCode.key(named.persons().number(at));
      byGuardian.forEach(number, party -> touched.add(party + 1L));
    }
  }
}
