package org.relieflink.synthetic.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.synthetic.people.NameMaker.GivenCharacters;
import org.relieflink.synthetic.people.NameTables;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.WeightedChoice;

/** 年代用字 · Given-name characters as the decade of birth liked them (given-by-decade.properties). */
final class DecadeNames implements GivenCharacters {
  private static final int FIRST = 1940;
  private static final int LAST = 2020;

  private final Map<String, WeightedChoice<String>> choices = new HashMap<>();

  DecadeNames(NameTables tables) {
    Properties decades = DamageRates.properties("given-by-decade.properties");
    double boost = Double.parseDouble(decades.getProperty("boost"));
    double elsewhere = Double.parseDouble(decades.getProperty("elsewhere"));
    Set<String> ofAny = decades.stringPropertyNames().stream()
        .filter(key -> Character.isDigit(key.charAt(0)))
        .flatMap(key -> NameTables.characters(decades.getProperty(key)).stream())
        .collect(Collectors.toSet());
    for (int decade = FIRST; decade <= LAST; decade += 10) {
      Set<String> own = Set.copyOf(
          NameTables.characters(decades.getProperty("" + decade)).stream().distinct().toList());
      for (String place : new String[] {"first", "second", "single"}) {
        for (boolean female : new boolean[] {true, false}) {
          choices.put(
              place + female + decade,
              tables.given(place, female).reweighted(
                  c -> own.contains(c) ? boost : ofAny.contains(c) ? elsewhere : 1));
        }
      }
    }
  }

  @Override
  public WeightedChoice<String> at(String place, boolean female, int age) {
    int year = Person.AS_OF.getYear() - age;
    int decade = Math.max(FIRST, Math.min(LAST, year - year % 10));
    WeightedChoice<String> found = choices.get(place + female + decade);
    if (found == null) {
      throw new IllegalStateException("no place " + place);
    }
    return found;
  }
}
