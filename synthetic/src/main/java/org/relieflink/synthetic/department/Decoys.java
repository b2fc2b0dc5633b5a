package org.relieflink.synthetic.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.PersonalHardship;
import org.relieflink.synthetic.register.RegisterRecord;

/**
 * 替身 · People who are on no list, for the rows with planted errors: apart from the error their rows
 * are right.
 */
final class Decoys {
  private static final int FIRST_KEY = 900_000;

  private final CountyRegisters registers;
  private final PersonalHardship personal;
  private int made;

  Decoys(CountyRegisters registers) {
    this.registers = registers;
    this.personal = new PersonalHardship(registers);
  }

  SplitMix stream(Stream purpose, Layout layout, Month month) {
    return setting().stream(purpose, layout.type().prefix().hashCode(), month.age());
  }

  /** Rows of people whom the list could hold. */
  List<ListRow> next(HardshipClass type, Month month, int count) {
    List<ListRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(next(type, month));
    }
    return rows;
  }

  private ListRow next(HardshipClass type, Month month) {
    while (true) {
      SplitMix random = setting().stream(Stream.PLANT, 100, made++);
      Household household = setting().households().make(personal.shapeFor(type, random), random);
      Optional<Person> fitting =
          household.members().stream().filter(p -> PersonalHardship.fits(type, p)).findFirst();
      if (fitting.isPresent()) {
        Person person = fitting.get().withoutDamage();
        RegisterRecord row =
            registers.rows(type, household, List.of(person), FIRST_KEY + made).get(0);
        return new ListRow(registers, row, row, 1, FIRST_KEY + made, month);
      }
    }
  }

  private CountySetting setting() {
    return registers.setting();
  }
}
