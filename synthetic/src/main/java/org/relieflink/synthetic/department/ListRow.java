package org.relieflink.synthetic.department;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.synthetic.people.CountySetting.Stream;
import org.relieflink.synthetic.people.Person;
import org.relieflink.synthetic.people.SplitMix;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.Disabilities.Disability;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.synthetic.register.RegisterRecord;

/**
 * 名单一行的来历 · What the cells of one row are made from.
 *
 * @param number running number in the file
 * @param head first row of the same household, the row itself in lists of persons
 * @param size rows of the household
 */
record ListRow(
    CountyRegisters registers,
    RegisterRecord entry,
    RegisterRecord head,
    int size,
    int number,
    Month month) {

  /** A stream for one cell of this row: the same in every month. */
  SplitMix draw(int cell) {
    return stream(entry.rowKey(), cell);
  }

  /** A stream for a cell that is the same in all rows of the household. */
  SplitMix drawForHousehold(int cell) {
    return stream(entry.key(), 1000 + cell);
  }

  /** One of the values, fixed for this row. */
  String oneOf(int cell, String... values) {
    return draw(cell).pick(List.of(values));
  }

  /** A whole number in the range, fixed for this row. */
  String amount(int cell, int low, int high, int step) {
    return Integer.toString(low + step * draw(cell).below((high - low) / step + 1));
  }

  /** A day in the years before the list was made. */
  LocalDate day(int cell, int firstYear) {
    int days =
        (int) (LocalDate.of(2026, 8, 31).toEpochDay() - LocalDate.of(firstYear, 1, 1).toEpochDay());
    return LocalDate.of(firstYear, 1, 1).plusDays(draw(cell).below(days));
  }

  boolean isOn(HardshipClass type) {
    return registers.isOn(type, entry.person());
  }

  Disability disability() {
    return registers.disabilities().of(entry.person());
  }

  /** Who looks after the person: the head of the true household, if that is somebody else. */
  Person guardian() {
    return entry.household().head();
  }

  boolean hasGuardian() {
    return guardian().index() != entry.person().index();
  }

  private SplitMix stream(String key, int cell) {
    return registers.setting().stream(
        Stream.DEPARTMENT_ROW, entry.type().prefix().hashCode(), key.hashCode(), cell);
  }

  /** Masked, for logs. */
  @Override
  public String toString() {
    return entry.recordId();
  }
}
