package org.relieflink.linkage;

/** 比住址。 Compares the cut address and the county of a person with a row; symmetric. */
final class AddressComparison {
  private AddressComparison() {}

  static AddressLevel compare(Person person, PersonTable table, int row) {
    boolean townsKnown = person.town != 0 && table.town(row) != 0;
    boolean townsDiffer = townsKnown && person.town != table.town(row);
    if (person.village != 0 && person.village == table.village(row) && !townsDiffer) {
      return village(person, table, row);
    }
    if (person.whole != 0 && person.whole == table.whole(row)) {
      return AddressLevel.WHOLE;
    }
    if (townsKnown && !townsDiffer) {
      return person.village == 0 || table.village(row) == 0
          ? AddressLevel.TOWN_KNOWN
          : AddressLevel.TOWN;
    }
    return county(person, table, row, townsDiffer);
  }

  private static AddressLevel village(Person person, PersonTable table, int row) {
    boolean sameGroup = person.group == table.group(row);
    if (sameGroup && person.group == AddressReader.INSTITUTION) {
      return AddressLevel.INSTITUTION;
    }
    boolean sameHouse = person.house != 0 && person.house == table.house(row);
    if (sameHouse && (sameGroup || person.group == 0 || table.group(row) == 0)) {
      return AddressLevel.HOUSE;
    }
    return sameGroup && person.group != 0 ? AddressLevel.GROUP : AddressLevel.VILLAGE;
  }

  private static AddressLevel county(
      Person person, PersonTable table, int row, boolean townsDiffer) {
    boolean countiesKnown = person.division != 0 && table.division(row) != 0;
    boolean personSaid = person.whole != 0 || person.village != 0;
    boolean rowSaid = table.whole(row) != 0 || table.village(row) != 0;
    if (countiesKnown) {
      if (!Counties.same(person.division, table.division(row))) {
        return AddressLevel.DIFFERENT;
      }
      return personSaid && rowSaid ? AddressLevel.COUNTY : AddressLevel.COUNTY_KNOWN;
    }
    return townsDiffer || (personSaid && rowSaid) ? AddressLevel.DIFFERENT : AddressLevel.MISSING;
  }
}
