package org.relieflink.synthetic.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.relieflink.synthetic.damage.AddressForms;
import org.relieflink.synthetic.matching.Region.County;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.Phones;
import org.relieflink.synthetic.people.Place;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;

/**
 * 各户 · All households of the region by their number, made when they are asked for and never kept.
 *
 * <p>A household is drawn from a stream of its own, so that it is the same each time; only the
 * order codes of its numbers are remembered.
 */
final class Homes {
  private static final long HOUSEHOLD = 102;
  private static final long STRANGER = 103;
  private static final int TRIES = 50;

  private final Region region;
  private final long seed;
  private final double namesakes;
  private final WeightedChoice<HouseholdShape> hardship = HouseholdShape.inHardship();
  private final WeightedChoice<HouseholdShape> ordinary = HouseholdShape.ordinary();
  private int[] firstNumber = new int[1 << 14];
  private int count;

  Homes(Region region, long seed, double namesakes) {
    this.region = region;
    this.seed = seed;
    this.namesakes = namesakes;
  }

  /** A household that was not there before. */
  Home add() {
    int number = count++;
    firstNumber =
        number == firstNumber.length ? Arrays.copyOf(firstNumber, number * 2) : firstNumber;
    firstNumber[number] = region.codes().atEnd();
    return make(number);
  }

  /** The household with this number, again. */
  Home again(int number) {
    region.codes().replay(firstNumber[number]);
    Home home = make(number);
    region.codes().forgetful();
    return home;
  }

  /** Households added so far. */
  int count() {
    return count;
  }

  /** A household that is on no list. */
  Home stranger(long number) {
    region.codes().forgetful();
    SplitMix random = SplitMix.at(seed, STRANGER, number);
    int county = random.below(region.size());
    return new Home(
        -1, county, region.county(county).households().make(ordinary.pick(random), random));
  }

  private Home make(int number) {
    SplitMix random = SplitMix.at(seed, HOUSEHOLD, number);
    if (isNamesake(random, number)) {
      return namesakeOfListed(number, random);
    }
    int county = random.below(region.size());
    return new Home(
        number, county, region.county(county).households().make(hardship.pick(random), random));
  }

  private boolean isNamesake(SplitMix random, int number) {
    return random.chance(namesakes) && number > 0;
  }

  private Home namesakeOfListed(int number, SplitMix random) {
    int resume = firstNumber[number];
    for (int i = 0; i < TRIES; i++) {
      int other = random.below(number);
      if (other > 0 && isNamesake(SplitMix.at(seed, HOUSEHOLD, other), other)) {
        continue;
      }
      region.codes().replay(firstNumber[other]);
      Home model = make(other);
      region.codes().replay(resume);
      return namesake(model, number, random);
    }
    region.codes().replay(resume);
    return new Home(number, 0, region.county(0).households().make(hardship.pick(random), random));
  }

  /** Somebody with the name, sex, year of birth and village of a member of another household. */
  Home namesake(Home model, int number, SplitMix random) {
    Person other = random.pick(model.household().members());
    County county = region.county(model.county());
    LocalDate drawn = other.birth().withDayOfYear(random.between(1, 365));
    LocalDate birth = drawn.isAfter(Person.AS_OF) ? other.birth() : drawn;
    Person person =
        new Person(
            other.index(),
            other.name(),
            other.female(),
            birth,
            county.numbers().next(birth, other.female(), random),
            "02",
            Phones.next(random),
            false);
    Place near = AddressForms.otherGroup(model.household().place(), random);
    return new Home(
        number, model.county(), new Household(HouseholdShape.ADULT_ALONE, near, List.of(person)));
  }
}
