package org.relieflink.synthetic.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.synthetic.party.County;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.Digits;
import org.relieflink.synthetic.people.Geography;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RegisterRecord;

/** 埋下的监督情形 · Plants deaths, prison terms and double listings beside a finished county. */
public final class SupervisionPlants {
  private static final int FIRST_NEIGHBOUR_KEY = 900_001;

  private final CountyRegisters registers;
  private final CountySetting setting;
  private final Candidates candidates;
  private final SplitMix random;
  private final List<SupervisionRow> rows = new ArrayList<>();
  private final Map<Integer, SupervisionRow> deaths = new HashMap<>();
  private final Map<Integer, SupervisionRow> terms = new HashMap<>();
  private final List<SupervisionRow> neighbour = new ArrayList<>();
  private final String neighbourDivision;

  private SupervisionPlants(County county) {
    registers = county.registers();
    setting = registers.setting();
    random = setting.stream(Stream.SUPERVISION);
    candidates = new Candidates(registers, random);
    neighbourDivision = Geography.divisionOf((setting.county() + 1) % Geography.COUNTIES);
  }

  /** Plants everything; the county's own lists stay as they are. Call it after they are written. */
  public static SupervisionPlants in(County county) {
    SupervisionPlants plants = new SupervisionPlants(county);
    plants.dead();
    plants.imprisoned();
    plants.orphans();
    plants.unlisted();
    plants.twice();
    return plants;
  }

  /** All planted rows in the order of planting. */
  public List<SupervisionRow> rows() {
    return List.copyOf(rows);
  }

  /** The leads that are true, natural ones too. */
  public List<TrueLead> truth() {
    return new SupervisionTruth(registers, deaths, terms, neighbour).leads();
  }

  private void dead() {
    for (int i = 0; i < 24; i++) {
      dies(
          candidates.next(HardshipClass.SUBSISTENCE_ALLOWANCE, SupervisionPlants::isAnybody),
          longAgo());
    }
    for (int i = 0; i < 16; i++) {
      dies(
          candidates.next(HardshipClass.DESTITUTE_SUPPORT, SupervisionPlants::isAnybody),
          longAgo());
    }
    for (int i = 0; i < 8; i++) {
      dies(candidates.next(HardshipClass.VETERAN, SupervisionPlants::isAnybody), longAgo());
    }
    for (int i = 0; i < 4; i++) {
      dies(
          candidates.next(HardshipClass.CHILD_IN_DIFFICULTY, SupervisionPlants::isAnybody),
          longAgo());
    }
    for (int i = 0; i < 10; i++) {
      dies(
          candidates.next(HardshipClass.SUBSISTENCE_ALLOWANCE, SupervisionPlants::isAnybody),
          lately());
    }
  }

  private void imprisoned() {
    for (int i = 0; i < 14; i++) {
      serves(
          candidates.next(HardshipClass.SUBSISTENCE_ALLOWANCE, SupervisionPlants::isGrown),
          longAgo(),
          inYears());
    }
    for (int i = 0; i < 6; i++) {
      serves(
          candidates.next(HardshipClass.DESTITUTE_SUPPORT, SupervisionPlants::isGrown),
          longAgo(),
          inYears());
    }
    for (int i = 0; i < 5; i++) {
      serves(
          candidates.next(HardshipClass.VETERAN, SupervisionPlants::isGrown), longAgo(), inYears());
    }
    for (int i = 0; i < 5; i++) {
      serves(
          candidates.next(HardshipClass.SUBSISTENCE_ALLOWANCE, SupervisionPlants::isGrown),
          lately(),
          inYears());
      LocalDate released = longAgo();
      serves(
          candidates.next(HardshipClass.SUBSISTENCE_ALLOWANCE, SupervisionPlants::isGrown),
          released.minusDays(500),
          released);
    }
  }

  /** Six children lose both parents; of four others one parent is left, or is back soon. */
  private void orphans() {
    for (int i = 0; i < 10; i++) {
      Household family = candidates.family();
      Person father = parent(family, false);
      Person mother = parent(family, true);
      if (i % 2 == 0) {
        dies(father, family, longAgo());
      } else {
        serves(father, family, longAgo(), inYears());
      }
      if (i < 6) {
        serves(mother, family, longAgo(), inYears());
      } else if (i < 8) {
        serves(mother, family, lately(), Person.AS_OF.plusDays(90));
      }
    }
  }

  private static Person parent(Household family, boolean mother) {
    Person head = family.head();
    return head.female() == mother ? head : family.members().get(1);
  }

  /** People on no list, and namesakes of people who are on one. */
  private void unlisted() {
    for (int i = 0; i < 60; i++) {
      Household household = setting.households().make(HouseholdShape.COUPLE, random);
      if (i % 2 == 0) {
        dies(household.head(), household, longAgo());
      } else {
        serves(household.head(), household, longAgo(), inYears());
      }
    }
    for (int i = 0; i < 10; i++) {
      RegisterRecord row =
          candidates.next(HardshipClass.SUBSISTENCE_ALLOWANCE, SupervisionPlants::isAnybody);
      dies(namesake(row.person()), row.household(), longAgo());
    }
  }

  private Person namesake(Person person) {
    LocalDate birth = person.birth().plusDays(400L + random.below(2_000));
    return new Person(
        setting.households().takeIndex(),
        person.name(),
        person.female(),
        birth,
        setting.numbers().next(birth, person.female(), random),
        "02",
        "",
        false);
  }

  private void twice() {
    for (int i = 0; i < 8; i++) {
      next(HardshipClass.SUBSISTENCE_ALLOWANCE, HardshipClass.SUBSISTENCE_ALLOWANCE);
    }
    for (int i = 0; i < 4; i++) {
      next(HardshipClass.DESTITUTE_SUPPORT, HardshipClass.DESTITUTE_SUPPORT);
    }
    for (int i = 0; i < 3; i++) {
      next(HardshipClass.CHILD_IN_DIFFICULTY, HardshipClass.CHILD_IN_DIFFICULTY);
    }
    for (int i = 0; i < 5; i++) {
      next(HardshipClass.DESTITUTE_SUPPORT, HardshipClass.SUBSISTENCE_ALLOWANCE);
    }
    for (int i = 0; i < 3; i++) {
      next(HardshipClass.DESTITUTE_SUPPORT, HardshipClass.LOW_INCOME_BORDERLINE);
    }
    children();
  }

  private void next(HardshipClass here, HardshipClass there) {
    RegisterRecord row =
        candidates.next(here, one -> one.household().members().size() == 1 || !here.isHousehold());
    across(there, row.person(), row.household(), "困境儿童");
  }

  /** Of the neighbour's own: orphans under two headings, and some who have grown up. */
  private void children() {
    for (int i = 0; i < 6; i++) {
      Household family = setting.households().make(HouseholdShape.PARENTS_ONE_CHILD, random);
      Person child = ofAge(family.members().get(2), i < 3 ? 9 : 18 + i % 2);
      across(HardshipClass.CHILD_IN_DIFFICULTY, child, family, i < 3 ? "孤儿" : "事实无人抚养儿童");
      if (i < 3) {
        across(HardshipClass.DESTITUTE_SUPPORT, child, family, "");
      }
    }
  }

  private Person ofAge(Person person, int years) {
    LocalDate birth = Person.AS_OF.minusYears(years).minusDays(20L + random.below(300));
    return new Person(
        person.index(),
        person.name(),
        person.female(),
        birth,
        setting.numbers().next(birth, person.female(), random),
        person.relation(),
        "",
        false);
  }

  private void dies(RegisterRecord row, LocalDate day) {
    dies(row.person(), row.household(), day);
  }

  private void dies(Person person, Household household, LocalDate day) {
    SupervisionRow row =
        new SupervisionRow(
            "DR-" + key(deaths.size() + 1),
            SupervisionRow.DEATHS,
            person,
            setting.division(),
            household.place().plain(),
            "",
            day.toString(),
            "",
            "");
    deaths.put(person.index(), row);
    rows.add(row);
  }

  private void serves(RegisterRecord row, LocalDate from, LocalDate to) {
    serves(row.person(), row.household(), from, to);
  }

  private void serves(Person person, Household household, LocalDate from, LocalDate to) {
    SupervisionRow row =
        new SupervisionRow(
            "PR-" + key(terms.size() + 1),
            SupervisionRow.PRISONERS,
            person,
            setting.division(),
            household.place().plain(),
            "",
            from.toString(),
            to.toString(),
            "");
    terms.put(person.index(), row);
    rows.add(row);
  }

  private String key(int number) {
    return setting.division() + Digits.padded(number, 6);
  }

  /** The same person on a list of the county next door. */
  private void across(HardshipClass type, Person person, Household household, String category) {
    String key =
        type.prefix()
            + "-"
            + neighbourDivision
            + Digits.padded(FIRST_NEIGHBOUR_KEY + neighbour.size(), 6);
    boolean child = type == HardshipClass.CHILD_IN_DIFFICULTY;
    SupervisionRow row =
        new SupervisionRow(
            type.isHousehold() ? key + "-1" : key,
            type.label(),
            person,
            neighbourDivision,
            household.place().plain(),
            type.isHousehold() ? key : "",
            "",
            "",
            child ? category : "");
    neighbour.add(row);
    rows.add(row);
  }

  private LocalDate longAgo() {
    return Person.AS_OF.minusDays(60L + random.below(900));
  }

  private LocalDate lately() {
    return Person.AS_OF.minusDays(1L + random.below(25));
  }

  private LocalDate inYears() {
    return Person.AS_OF.plusDays(200L + random.below(2_500));
  }

  private static boolean isAnybody(RegisterRecord row) {
    return true;
  }

  private static boolean isGrown(RegisterRecord row) {
    return row.person().age() >= 18 && row.person().age() <= 75;
  }
}
