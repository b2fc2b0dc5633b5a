package org.relieflink.synthetic.register;

import java.util.List;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;

/** 个人的困难 · How likely a person is on a list of persons, and whom a list can hold at all. */
public final class PersonalHardship {
  private final CountyRegisters registers;
  private final WeightedChoice<HouseholdShape> ordinary = HouseholdShape.ordinary();

  public PersonalHardship(CountyRegisters registers) {
    this.registers = registers;
  }

  /** Between 0 and 1; zero where the list cannot hold the person. */
  double likelihood(HardshipClass type, Person person, Household household, boolean listed) {
    if (!fits(type, person)) {
      return 0;
    }
    return switch (type) {
      case DISABLED_PERSON -> (listed ? 0.1 : 0.04) + person.age() * 0.0012;
      case VETERAN -> listed ? 0.035 : 0.05;
      case CHILD_IN_DIFFICULTY -> childLikelihood(household.shape());
      case WORKER_IN_HARDSHIP -> household.place().isUrban() ? 0.12 : 0.005;
      case WOMAN_IN_HARDSHIP -> listed ? 0.08 : 0.02;
      case MEDICAL_ASSISTANCE -> medicalLikelihood(person, listed);
      case STUDENT_IN_HARDSHIP -> listed ? 0.3 : 0.04;
      case TEMPORARY_RELIEF -> listed ? 0.018 : 0.004;
      case SUBSISTENCE_ALLOWANCE,
          DESTITUTE_SUPPORT,
          LOW_INCOME_BORDERLINE,
          RIGID_EXPENDITURE,
          RELAPSE_MONITORING,
          LOW_INCOME_REGISTERED,
          HOUSEHOLD_REGISTER ->
          0;
    };
  }

  /** Whom the list can hold at all: children, students, workers, women, soldiers of the past. */
  public static boolean fits(HardshipClass type, Person person) {
    int age = person.age();
    return switch (type) {
      case CHILD_IN_DIFFICULTY -> age < 18;
      case STUDENT_IN_HARDSHIP -> age >= 6 && age <= 19;
      case WORKER_IN_HARDSHIP -> age >= 22 && age <= 60;
      case WOMAN_IN_HARDSHIP -> person.female() && age >= 22;
      case VETERAN -> age >= 38 && (!person.female() || age >= 60);
      case TEMPORARY_RELIEF -> age >= 18;
      case DISABLED_PERSON -> age >= 2;
      case DESTITUTE_SUPPORT -> age >= 40;
      case MEDICAL_ASSISTANCE,
          SUBSISTENCE_ALLOWANCE,
          LOW_INCOME_BORDERLINE,
          RIGID_EXPENDITURE,
          RELAPSE_MONITORING,
          LOW_INCOME_REGISTERED,
          HOUSEHOLD_REGISTER ->
          true;
    };
  }

  /** A household in which such a person lives. */
  public HouseholdShape shapeFor(HardshipClass type, SplitMix random) {
    return switch (type) {
      case CHILD_IN_DIFFICULTY ->
          random.pick(
              List.of(
                  HouseholdShape.GRANDPARENTS,
                  HouseholdShape.GREAT_GRANDPARENTS,
                  HouseholdShape.SINGLE_PARENT));
      case STUDENT_IN_HARDSHIP ->
          random.pick(
              List.of(HouseholdShape.PARENTS_ONE_CHILD, HouseholdShape.PARENTS_TWO_CHILDREN));
      case DESTITUTE_SUPPORT -> HouseholdShape.ELDER_ALONE;
      case SUBSISTENCE_ALLOWANCE,
          LOW_INCOME_BORDERLINE,
          RIGID_EXPENDITURE,
          RELAPSE_MONITORING,
          LOW_INCOME_REGISTERED,
          DISABLED_PERSON,
          VETERAN,
          WORKER_IN_HARDSHIP,
          WOMAN_IN_HARDSHIP,
          MEDICAL_ASSISTANCE,
          TEMPORARY_RELIEF,
          HOUSEHOLD_REGISTER ->
          ordinary.pick(random);
    };
  }

  private static double childLikelihood(HouseholdShape shape) {
    return switch (shape) {
      case GREAT_GRANDPARENTS -> 0.75;
      case GRANDPARENTS -> 0.4;
      case SINGLE_PARENT -> 0.1;
      case ELDER_ALONE,
          ELDER_COUPLE,
          ADULT_ALONE,
          COUPLE,
          PARENTS_ONE_CHILD,
          PARENTS_TWO_CHILDREN,
          PARENTS_TWINS,
          ADULT_WITH_PARENT,
          THREE_GENERATIONS ->
          0.01;
    };
  }

  private double medicalLikelihood(Person person, boolean listed) {
    if (registers.isOn(HardshipClass.DESTITUTE_SUPPORT, person)) {
      return 0.6;
    }
    if (registers.isOn(HardshipClass.SUBSISTENCE_ALLOWANCE, person)) {
      return 0.26;
    }
    return listed ? 0.06 : 0.01;
  }
}
