package org.relieflink.synthetic.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;
import org.relieflink.synthetic.register.HardshipClass;

/** 谁在哪份名单上 · Who of a household stands on which registers: one to four records a listed person. */
final class Enrolment {
  private static final long ENTRIES = 104;
  private static final int MOST_RECORDS = 4;

  /** Ages at which a list of persons takes people. */
  private static final Map<HardshipClass, IntPredicate> AGES =
      new EnumMap<>(
          Map.of(
              HardshipClass.DESTITUTE_SUPPORT, age -> age >= 60,
              HardshipClass.DISABLED_PERSON, age -> true,
              HardshipClass.MEDICAL_ASSISTANCE, age -> true,
              HardshipClass.CHILD_IN_DIFFICULTY, age -> age < 18,
              HardshipClass.VETERAN, age -> age >= 30,
              HardshipClass.WOMAN_IN_HARDSHIP, age -> age >= 18,
              HardshipClass.WORKER_IN_HARDSHIP, age -> age >= 18 && age < 60,
              HardshipClass.STUDENT_IN_HARDSHIP, age -> age >= 6 && age < 23,
              HardshipClass.TEMPORARY_RELIEF, age -> age >= 18));

  /** Which household lists a household is on. */
  private enum HouseholdList {
    SA(HardshipClass.SUBSISTENCE_ALLOWANCE),
    LI(HardshipClass.LOW_INCOME_REGISTERED),
    LB(HardshipClass.LOW_INCOME_BORDERLINE),
    RE(HardshipClass.RIGID_EXPENDITURE),
    RP(HardshipClass.RELAPSE_MONITORING),
    NONE(HardshipClass.HOUSEHOLD_REGISTER);

    private final HardshipClass type;

    HouseholdList(HardshipClass type) {
      this.type = type;
    }
  }

  private final long seed;
  private final WeightedChoice<HouseholdList> lists;
  private final double second;
  private final double leftOut;
  private final Map<HardshipClass, Double> personal = new EnumMap<>(HardshipClass.class);

  Enrolment(DamageRates rates, long seed) {
    this.seed = seed;
    lists = rates.choice("list.household_lists", HouseholdList.NONE);
    second = rates.share("list.second_household_list");
    leftOut = rates.share("list.member_left_out");
    AGES.keySet()
        .forEach(type -> personal.put(type, rates.share("list.personal." + type.prefix())));
  }

  /** All entries of the household, the same each time. */
  List<Entry> of(Home home) {
    SplitMix random = SplitMix.at(seed, ENTRIES, home.number());
    List<Entry> entries = new ArrayList<>();
    HouseholdList first = lists.pick(random);
    addHousehold(first, home, entries, random);
    HouseholdList other = lists.pick(random);
    if (random.chance(second) && other != first) {
      addHousehold(other, home, entries, random);
    }
    for (int i = 0; i < home.size(); i++) {
      addPersonal(i, home, entries, random);
    }
    return entries;
  }

  private void addHousehold(HouseholdList list, Home home, List<Entry> entries, SplitMix random) {
    if (list == HouseholdList.NONE) {
      return;
    }
    String key = list.type.prefix() + "-" + key(home);
    for (int i = 0; i < home.size(); i++) {
      if (!random.chance(leftOut)) {
        entries.add(new Entry(list.type, i, key + "-" + (i + 1), key, home.member(i).relation()));
      }
    }
  }

  private void addPersonal(int member, Home home, List<Entry> entries, SplitMix random) {
    int has = (int) entries.stream().filter(entry -> entry.member() == member).count();
    for (HardshipClass type : AGES.keySet()) {
      boolean listed = random.chance(personal.getOrDefault(type, 0.0));
      if (listed && has < MOST_RECORDS && fits(type, home.member(member))) {
        has++;
        String id = type.prefix() + "-" + key(home) + (member + 1);
        entries.add(new Entry(type, member, id, "", ""));
      }
    }
  }

  private static boolean fits(HardshipClass type, Person person) {
    boolean sex =
        switch (type) {
          case VETERAN -> !person.female();
          case WOMAN_IN_HARDSHIP -> person.female();
          default -> true;
        };
    IntPredicate ages = AGES.get(type);
    return sex && ages != null && ages.test(person.age());
  }

  private static String key(Home home) {
    return Digits.padded(home.number() + 1, 8);
  }
}
