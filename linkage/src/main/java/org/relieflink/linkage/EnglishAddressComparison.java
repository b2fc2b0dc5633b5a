package org.relieflink.linkage;

/** 比英文住址。 Compares street, house number, suburb and postcode; symmetric. */
final class EnglishAddressComparison {
  private EnglishAddressComparison() {}

  static AddressLevel compare(Person person, PersonTable table, int row) {
    boolean house = person.house != 0 && person.house == table.house(row);
    boolean suburb = PlaceSketch.alike(person.town, table.town(row));
    boolean postcode = person.division != 0 && person.division == table.division(row);
    boolean near = suburb || postcode;
    if (street(person.village, table.village(row), near)) {
      return house ? whole(near) : near ? AddressLevel.GROUP : AddressLevel.VILLAGE;
    }
    if (suburb && (house || postcode)) {
      return house ? AddressLevel.TOWN_KNOWN : AddressLevel.TOWN;
    }
    return near ? AddressLevel.COUNTY : other(person, table, row);
  }

  private static AddressLevel whole(boolean near) {
    return near ? AddressLevel.WHOLE : AddressLevel.HOUSE;
  }

  /** Alike is enough within a suburb or postcode; elsewhere the street must be the same. */
  private static boolean street(int a, int b, boolean near) {
    return near ? PlaceSketch.alike(a, b) : a != 0 && a == b;
  }

  private static AddressLevel other(Person person, PersonTable table, int row) {
    boolean comparable =
        (person.village != 0 && table.village(row) != 0)
            || (person.town != 0 && table.town(row) != 0)
            || (person.division != 0 && table.division(row) != 0);
    return comparable ? AddressLevel.DIFFERENT : AddressLevel.MISSING;
  }
}
