package org.relieflink.synthetic.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.synthetic.damage.AddressForms;
import org.relieflink.synthetic.people.Geography;
import org.relieflink.synthetic.people.HouseholdMaker;
import org.relieflink.synthetic.people.NameMaker;
import org.relieflink.synthetic.people.NameTables;
import org.relieflink.synthetic.people.SplitMix;

/**
 * 一个地区 · The counties of one region, with towns, villages and people of one distribution of names.
 *
 * <p>Counties and villages grow with the square root of the people, so that names get denser.
 */
final class Region {
  private static final double PEOPLE_OF_THREE_COUNTIES = 120_000;
  private static final int MOST_COUNTIES = 120;
  private static final int ELSEWHERE = 12;
  private static final long GEOGRAPHY = 101;

  private final List<County> counties = new ArrayList<>();
  private final OrderCodes codes = new OrderCodes();
  private final NameTables tables = NameTables.load();
  private final NameMaker names = new NameMaker(tables, new DecadeNames(tables));

  Region(int people, long seed) {
    double growth = Math.sqrt(people / PEOPLE_OF_THREE_COUNTIES);
    int count = (int) Math.max(1, Math.min(MOST_COUNTIES, Math.round(3 * growth)));
    int villages = growth < 1 ? 12 : 17;
    List<String> elsewhere =
        IntStream.range(count, count + ELSEWHERE).mapToObj(Geography::divisionOf).toList();
    for (int i = 0; i < count; i++) {
      Geography places = new Geography(i, villages, SplitMix.at(seed, GEOGRAPHY, i));
      CountyNumbers numbers = new CountyNumbers(places.division(), elsewhere, codes);
      counties.add(
          new County(
              places,
              numbers,
              new HouseholdMaker(names, numbers, places::place),
              addresses(places.division())));
    }
  }

  private static AddressForms addresses(String division) {
    String city = division.substring(0, 4) + "00";
    return new AddressForms(DivisionCode.of(city).name(), DivisionCode.of(division).name());
  }

  int size() {
    return counties.size();
  }

  County county(int index) {
    return counties.get(index);
  }

  OrderCodes codes() {
    return codes;
  }

  NameTables tables() {
    return tables;
  }

  NameMaker names() {
    return names;
  }

  /** What the people of one county are made from. */
  record County(
      Geography places, CountyNumbers numbers, HouseholdMaker households, AddressForms addresses) {}
}
