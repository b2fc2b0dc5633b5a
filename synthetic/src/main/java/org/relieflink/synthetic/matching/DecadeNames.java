package org.relieflink.synthetic.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.relieflink.synthetic.people.NameMaker.GivenCharacters;
import org.relieflink.synthetic.people.NameTables;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.WeightedChoice;

/** 年代用字 · Given-name characters as the decade of birth liked them (given-by-decade.properties). */
final class DecadeNames implements GivenCharacters {
  private static final int FIRST = 1940;
  private static final int LAST = 2020;
  private static final List<String> PLACES = List.of("first", "second", "single");

  /** By decade, place and sex. */
  private final List<WeightedChoice<String>> choices = new ArrayList<>();

  DecadeNames(NameTables tables) {
    Properties decades = DamageRates.properties("given-by-decade.properties");
    double boost = Double.parseDouble(decades.getProperty("boost"));
    double elsewhere = Double.parseDouble(decades.getProperty("elsewhere"));
    Set<String> ofAny = new HashSet<>();
    for (int decade = FIRST; decade <= LAST; decade += 10) {
      ofAny.addAll(liked(decades, decade));
    }
    for (int decade = FIRST; decade <= LAST; decade += 10) {
      Set<String> own = liked(decades, decade);
      for (String place : PLACES) {
        for (boolean female : new boolean[] {false, true}) {
          choices.add(
              tables
                  .given(place, female)
                  .reweighted(c -> own.contains(c) ? boost : ofAny.contains(c) ? elsewhere : 1));
        }
      }
    }
  }

  private static Set<String> liked(Properties decades, int decade) {
    return new HashSet<>(NameTables.characters(decades.getProperty(Integer.toString(decade))));
  }

  @Override
  public WeightedChoice<String> at(String place, boolean female, int age) {
    int year = Math.max(FIRST, Math.min(LAST, Person.AS_OF.getYear() - age));
    int row = (year - FIRST) / 10 * PLACES.size() + PLACES.indexOf(place);
    return choices.get(row * 2 + (female ? 1 : 0));
  }
}
