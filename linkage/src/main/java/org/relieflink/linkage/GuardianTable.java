package org.relieflink.linkage;

import java.io.IOException;

/**
 * 各行写明的监护人。 The guardians that rows of a table name: a table of persons beside it, in the order of
 * the wards' rows. Most tables have none.
 */
final class GuardianTable {
  private final PersonTable persons;

  GuardianTable(FieldModel fields) {
    this(new PersonTable(fields));
  }

  private GuardianTable(PersonTable persons) {
    this.persons = persons;
  }

  void write(SectionWriter out) throws IOException {
    persons.write(out);
  }

  static GuardianTable read(SectionReader in, FieldModel fields) throws IOException {
    return new GuardianTable(PersonTable.read(in, fields));
  }

  /** The guardians as persons. */
  PersonTable persons() {
    return persons;
  }

  int size() {
    return persons.size();
  }

  /** The row of the ward. */
  int ward(int guardian) {
    return persons.source(guardian);
  }

  /** Adds an empty guardian for a row behind all that have one. */
  int add(int ward) {
    int at = persons.append(new byte[0], 0, 0);
    persons.set(at, 7, ward);
    return at;
  }

  /** The guardian that a row names; -1 for none. */
  int find(int ward) {
    int at = firstFrom(ward);
    return at < size() && ward(at) == ward ? at : -1;
  }

  /** The first guardian of this row or one behind it. */
  int firstFrom(int ward) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ward(middle) < ward) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Adds the guardians of another table.
   *
   * @param behind where the rows of that table begin in this one
   */
  void absorb(GuardianTable part, int behind) {
    int from = size();
    persons.absorb(part.persons);
    for (int at = from; at < size(); at++) {
      persons.set(at, 7, behind + part.ward(at - from));
    }
  }
}
