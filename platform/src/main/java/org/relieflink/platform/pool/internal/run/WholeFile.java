package org.relieflink.platform.pool.internal.run;

import java.time.LocalDate;
import java.util.List;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.problem.Refusal;

/** 整份名单收不收，导入和试查同一把尺。 What refuses a file as a whole, the same for the import and for a trial. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Refuses a file without a needed column, and any file once the agreement has run out.
   *
   * @param today the last day of the agreement still counts
   */
  static void refuseUnlessTakable(
      String name, ColumnMap columns, Contract contract, LocalDate today) {
    List<Field> missing = columns.missing(contract);
    if (!missing.isEmpty()) {
      String labels = String.join("、", missing.stream().map(Field::label).toList());
      throw Refusal.of(PoolRefusal.COLUMN_MISSING, name, contract.title(), labels).asException();
    }
    LocalDate until = contract.basis().agreementUntil();
    if (until.isBefore(today)) {
      throw Refusal.of(
              PoolRefusal.AGREEMENT_EXPIRED,
              contract.title(),
              contract.basis().agreement(),
              until.toString())
          .asException();
    }
  }

  /** Refuses a file of which no row is good. */
  static void refuseWithoutGoodRow(String name, long good, long bad) {
    if (good == 0) {
      throw Refusal.of(PoolRefusal.NO_GOOD_ROW, name, String.valueOf(bad)).asException();
    }
  }
}
