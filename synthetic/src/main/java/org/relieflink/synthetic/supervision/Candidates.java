package org.relieflink.synthetic.supervision;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RegisterRecord;

/** 挑人 · Picks people of the lists for a plant, each at most once. */
final class Candidates {
  private static final Set<HouseholdShape> WITHOUT_MINORS =
      EnumSet.of(
          HouseholdShape.ELDER_ALONE,
          HouseholdShape.ELDER_COUPLE,
          HouseholdShape.ADULT_ALONE,
          HouseholdShape.COUPLE);

  private final CountyRegisters registers;
  private final SplitMix random;
  private final Set<Integer> taken = new HashSet<>();

  Candidates(CountyRegisters registers, SplitMix random) {
    this.registers = registers;
    this.random = random;
  }

  /**
   * A row written right, of somebody not picked before; no parent of minors among the old lists.
   */
  RegisterRecord next(HardshipClass type, Predicate<RegisterRecord> fitting) {
    List<RegisterRecord> rows = registers.list(type);
    while (true) {
      RegisterRecord row = rows.get(random.below(rows.size()));
      boolean child = type == HardshipClass.CHILD_IN_DIFFICULTY;
      if (isPlain(row)
          && (child || WITHOUT_MINORS.contains(row.household().shape()))
          && fitting.test(row)
          && taken.add(row.person().index())) {
        return row;
      }
    }
  }

  /** Parents and one minor child, all on one household's allowance and written right. */
  Household family() {
    while (true) {
      Household household = random.pick(registers.households());
      if (isFamily(household) && taken.add(household.head().index())) {
        return household;
      }
    }
  }

  private boolean isFamily(Household household) {
    boolean shape =
        household.shape() == HouseholdShape.PARENTS_ONE_CHILD
            || household.shape() == HouseholdShape.PARENTS_TWO_CHILDREN;
    return shape
        && household.members().get(2).age() < 18
        && household.members().stream().noneMatch(person -> person.exact())
        && household.members().stream()
            .allMatch(person -> registers.isOn(HardshipClass.SUBSISTENCE_ALLOWANCE, person))
        && household.members().stream()
            .flatMap(person -> registers.recordsOf(person).stream())
            .filter(row -> row.type() == HardshipClass.SUBSISTENCE_ALLOWANCE)
            .allMatch(row -> isPlain(row) && !row.relation().isEmpty())
        && household.members().stream()
            .noneMatch(person -> registers.isOn(HardshipClass.CHILD_IN_DIFFICULTY, person));
  }

  /** The clerk wrote name and number as they are, and nothing that contradicts them. */
  static boolean isPlain(RegisterRecord row) {
    Person person = row.person();
    return row.name().equals(person.name())
        && row.citizenId().startsWith(person.citizenNumber())
        && isEmptyOr(row.sex(), person.sexText())
        && isEmptyOr(row.birthDate(), person.birth().toString())
        && !person.exact();
  }

  private static boolean isEmptyOr(String written, String right) {
    return written.isEmpty() || written.equals(right);
  }
}
