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
    boolean sameHouse = person.house != 0 && person.house == table.house(row);
    if (sameHouse && (sameGroup || person.group == 0 || table.group(row) == 0)) {
      return AddressLevel.HOUSE;
    }
    return sameGroup && person.group != 0 ? AddressLevel.GROUP : AddressLevel.VILLAGE;
  }

  private static AddressLevel county(
      Person person, PersonTable table, int row, boolean townsDiffer) {
    boolean countiesKnown = person.division != 0 && table.division(row) != 0;
    boolean bothSaid = person.whole != 0 && table.whole(row) != 0;
    if (countiesKnown && person.division != table.division(row)) {
      return AddressLevel.DIFFERENT;
    }
    if (countiesKnown) {
      return bothSaid ? AddressLevel.COUNTY : AddressLevel.COUNTY_KNOWN;
    }
    return townsDiffer || bothSaid ? AddressLevel.DIFFERENT : AddressLevel.MISSING;
  }
}
