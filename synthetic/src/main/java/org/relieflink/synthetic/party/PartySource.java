package org.relieflink.synthetic.party;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;
import org.relieflink.synthetic.register.CountyRegisters;

/**
 * 当事人从哪里来 · Finds people for cases: those on a list, those with only family there, and strangers to
 * all lists.
 */
final class PartySource {
  private static final int TRIES = 60;
  private static final double NAMESAKE = 0.008;

  private final CountySetting setting;
  private final List<Member> listed = new ArrayList<>();
  private final List<Member> relatives = new ArrayList<>();
  private final BitSet used = new BitSet();
  private final WeightedChoice<HouseholdShape> shapes = HouseholdShape.ordinary();

  PartySource(CountyRegisters registers) {
    setting = registers.setting();
    for (Household household : registers.households()) {
      for (Person person : household.members()) {
        boolean onList = !registers.recordsOf(person).isEmpty();
        (onList ? listed : relatives).add(new Member(person, household));
      }
    }
  }

  /** Keeps a person from being drawn again. */
  void take(Person person) {
    used.set(person.index());
  }

  Member listed(Predicate<Person> fitting, SplitMix random) {
    return drawn(listed, fitting, random);
  }

  Member relative(Predicate<Person> fitting, SplitMix random) {
    return drawn(relatives, fitting, random);
  }

  /** Somebody on no list; a few bear the name of somebody who is, in the same village. */
  Member stranger(Predicate<Person> fitting, SplitMix random) {
    for (int i = 0; i < TRIES; i++) {
      Household household = setting.households().make(shapes.pick(random), random);
      Person person = random.pick(household.members());
      if (fitting.test(person)) {
        return random.chance(NAMESAKE) ? namesake(person, random) : new Member(person, household);
      }
    }
    throw new IllegalStateException("no household has a fitting member");
  }

  private Member namesake(Person person, SplitMix random) {
    Member other = random.pick(listed);
    boolean possible = other.person().female() == person.female() && !other.person().exact();
    String name = possible ? other.person().name() : person.name();
    Person named =
        new Person(
            person.index(),
            name,
            person.female(),
            person.birth(),
            person.citizenNumber(),
            "02",
            person.phone(),
            false);
    return new Member(
        named,
        new Household(HouseholdShape.ADULT_ALONE, other.household().place(), List.of(named)));
  }

  private Member drawn(List<Member> from, Predicate<Person> fitting, SplitMix random) {
    for (int i = 0; i < TRIES; i++) {
      Member member = random.pick(from);
      if (!used.get(member.person().index()) && fitting.test(member.person())) {
        take(member.person());
        return member;
      }
    }
    return stranger(fitting, random);
  }

  /** A person with the household. */
  record Member(Person person, Household household) {}
}
