package org.relieflink.synthetic.register;

import static org.relieflink.synthetic.register.HardshipClass.*;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;

/**
 * 谁在哪些名单上 · Decides who stands on which lists until every list of the county is full.
 *
 * <p>First whole households in hardship, whose members are on several lists; then, list by list,
 * households that have this one reason only.
 */
public final class HardshipAssigner {
  private static final LocalDate LIST_FROZEN = LocalDate.of(2019, 12, 31);
  private static final int NEARLY_FULL = 40;
  private static final int LARGEST_HOUSEHOLD = 7;
  private static final List<HardshipClass> PERSON_LISTS =
      List.of(
          DISABLED_PERSON,
          VETERAN,
          CHILD_IN_DIFFICULTY,
          WORKER_IN_HARDSHIP,
          WOMAN_IN_HARDSHIP,
          MEDICAL_ASSISTANCE,
          STUDENT_IN_HARDSHIP,
          TEMPORARY_RELIEF);

  private final CountyRegisters registers;
  private final CountySetting setting;
  private final PersonalHardship personal;

  private HardshipAssigner(CountyRegisters registers) {
    this.registers = registers;
    this.setting = registers.setting();
    this.personal = new PersonalHardship(registers);
  }

  /** Fills all lists but the household register. */
  public static void fill(CountyRegisters registers) {
    HardshipAssigner assigner = new HardshipAssigner(registers);
    assigner.householdsInHardship();
    for (HardshipClass type : HardshipClass.values()) {
      if (!type.isContext()) {
        assigner.topUp(type);
      }
    }
  }

  private void householdsInHardship() {
    WeightedChoice<HouseholdShape> shapes = HouseholdShape.inHardship();
    for (int i = 0; registers.room(SUBSISTENCE_ALLOWANCE) > NEARLY_FULL; i++) {
      SplitMix random = setting.stream(Stream.HOUSEHOLD, i);
      Household household = setting.households().make(shapes.pick(random), random);
      boolean listed = incomeLists(household, random);
      listed |= ruralLists(household, random);
      listed |= destitute(household, listed, random);
      listed |= personalLists(household, listed, random);
      rememberIf(listed, household);
    }
  }

  private void rememberIf(boolean listed, Household household) {
    if (listed) {
      registers.remember(household);
    }
  }

  /** 低保, 低保边缘, 刚性支出: one of them at most. */
  private boolean incomeLists(Household household, SplitMix random) {
    List<Person> members = household.members();
    double draw = random.fraction();
    if (draw < 0.46) {
      boolean oneOnly = members.size() > 1 && random.chance(0.12);
      return registers.enter(
          SUBSISTENCE_ALLOWANCE, household, oneOnly ? List.of(random.pick(members)) : members);
    }
    if (draw < 0.565) {
      return registers.enter(LOW_INCOME_BORDERLINE, household, members);
    }
    return draw < 0.595 && registers.enter(RIGID_EXPENDITURE, household, members);
  }

  /** 建档立卡 is a frozen list: children born later are missing from it. */
  private boolean ruralLists(Household household, SplitMix random) {
    if (household.place().isUrban()) {
      return false;
    }
    boolean registered =
        random.chance(0.4)
            && registers.enter(LOW_INCOME_REGISTERED, household, bornBefore(household));
    boolean monitored =
        random.chance(registered ? 0.13 : 0.06)
            && registers.enter(RELAPSE_MONITORING, household, household.members());
    return registered || monitored;
  }

  private static List<Person> bornBefore(Household household) {
    return household.members().stream().filter(m -> m.birth().isBefore(LIST_FROZEN)).toList();
  }

  private boolean destitute(Household household, boolean listed, SplitMix random) {
    boolean alone = household.members().size() == 1 && household.head().age() >= 40;
    boolean onAllowance = listed && registers.isOn(SUBSISTENCE_ALLOWANCE, household.head());
    return alone
        && !onAllowance
        && random.chance(0.45)
        && registers.enter(DESTITUTE_SUPPORT, household, household.members());
  }

  private boolean personalLists(Household household, boolean listed, SplitMix random) {
    boolean any = false;
    for (Person person : household.members()) {
      for (HardshipClass type : PERSON_LISTS) {
        if (random.chance(personal.likelihood(type, person, household, listed))) {
          any |= registers.enter(type, household, List.of(person));
        }
      }
    }
    return any;
  }

  private void topUp(HardshipClass type) {
    for (int i = 0; registers.room(type) > 0; i++) {
      SplitMix random = setting.stream(Stream.TOP_UP, type.number(), i);
      HouseholdShape shape =
          type.isHousehold() && registers.room(type) < LARGEST_HOUSEHOLD
              ? HouseholdShape.ELDER_ALONE
              : personal.shapeFor(type, random);
      Household household = setting.households().make(shape, random);
      boolean listed = enterReason(type, household, random);
      if (listed) {
        personalLists(household, false, random);
      }
      rememberIf(listed, household);
    }
  }

  private boolean enterReason(HardshipClass type, Household household, SplitMix random) {
    if (type.isHousehold()) {
      return registers.enter(
          type,
          household,
          type == LOW_INCOME_REGISTERED ? bornBefore(household) : household.members());
    }
    List<Person> fitting =
        household.members().stream().filter(person -> PersonalHardship.fits(type, person)).toList();
    return !fitting.isEmpty() && registers.enter(type, household, List.of(random.pick(fitting)));
  }
}
