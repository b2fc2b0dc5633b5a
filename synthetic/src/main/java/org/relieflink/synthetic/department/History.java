package org.relieflink.synthetic.department;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.HouseholdShape;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.people.WeightedChoice;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RegisterRecord;

/**
 * 名单的历史 · What a list held in an earlier month: without those who joined since, with those who left
 * since.
 *
 * <p>The newest month is the list as it is in the pool.
 */
final class History {
  private static final double JOIN_A_MONTH = 0.018;
  private static final double LEAVE_A_MONTH = 0.015;
  private static final int FIRST_LEAVER_KEY = 800_000;

  private final CountyRegisters registers;
  private final HardshipClass type;
  private final List<Leaver> leavers = new ArrayList<>();

  History(CountyRegisters registers, HardshipClass type) {
    this.registers = registers;
    this.type = type;
    makeLeavers();
  }

  List<RegisterRecord> rows(Month month) {
    List<RegisterRecord> rows = new ArrayList<>();
    for (RegisterRecord row : registers.list(type)) {
      if (joinedAge(row) >= month.age()) {
        rows.add(row);
      }
    }
    for (Leaver leaver : leavers) {
      if (month.age() >= leaver.leftAge()) {
        rows.addAll(leaver.rows());
      }
    }
    return rows;
  }

  /** In how many months' lists before the newest the row already stood: 0, 1 or at least 2. */
  private int joinedAge(RegisterRecord row) {
    if (row.person().exact()) {
      return Month.SEPTEMBER.age();
    }
    double draw = stream(row.key().hashCode()).fraction();
    if (draw < JOIN_A_MONTH) {
      return Month.NOVEMBER.age();
    }
    return draw < 2 * JOIN_A_MONTH ? Month.OCTOBER.age() : Month.SEPTEMBER.age();
  }

  private void makeLeavers() {
    WeightedChoice<HouseholdShape> shapes = HouseholdShape.inHardship();
    int rows = (int) (2 * LEAVE_A_MONTH * type.records());
    for (int i = 0, made = 0; made < rows; i++) {
      SplitMix random = registers.setting().stream(Stream.LEAVER, type.prefix().hashCode(), i);
      Household household = registers.setting().households().make(shapes.pick(random), random);
      List<Person> listed =
          type.isHousehold() ? household.members() : List.of(random.pick(household.members()));
      List<RegisterRecord> written = registers.rows(type, household, listed, FIRST_LEAVER_KEY + i);
      leavers.add(new Leaver(written, random.chance(0.5) ? 1 : 2));
      made += written.size();
    }
  }

  private SplitMix stream(int key) {
    return registers.setting().stream(Stream.HISTORY, type.prefix().hashCode(), key);
  }

  /** Somebody who was on the list until {@code leftAge} months before the newest list. */
  private record Leaver(List<RegisterRecord> rows, int leftAge) {}
}
