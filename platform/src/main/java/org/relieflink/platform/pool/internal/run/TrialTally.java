package org.relieflink.platform.pool.internal.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.Reason;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.store.Faults.Placed;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.tabular.Row;

/**
 * 试查时边读边数：行、错、每列有几格。 Counts rows, faults and cells while a trial reads; keeps the first faults
 * only.
 */
final class TrialTally {
  private final List<ColumnMap> columns;
  private final Contract contract;
  private final int mostFaults;
  private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
  private final Map<String, Long> filled = new HashMap<>();
  private final Map<String, Long> wrong = new HashMap<>();
  private final List<Placed> first = new ArrayList<>();
  private long good;
  private long bad;
  private long skipped;

  TrialTally(FileFace face, Contract contract, int mostFaults) {
    this.columns = face.sheets().stream().map(FileFace.SheetPlan::columnMap).toList();
    this.contract = contract;
    this.mostFaults = mostFaults;
  }

  void add(int sheet, Row row, Optional<CheckedRow> checked) {
    if (checked.isEmpty()) {
      skipped++;
      return;
    }
    List<CellFault> faults = checked.get().faults();
    good += faults.isEmpty() ? 1 : 0;
    bad += faults.isEmpty() ? 0 : 1;
    for (Field field : contract.fields()) {
      count(field.name(), columns.get(sheet).columnOf(field.name()), row, faults);
    }
    for (CellFault fault : faults) {
      reasons.merge(fault.reason(), 1L, Long::sum);
      if (first.size() < mostFaults) {
        first.add(new Placed(sheet, row.number(), fault));
      }
    }
  }

  private void count(String field, int column, Row row, List<CellFault> faults) {
    if (row.text(column).isEmpty()) {
      return;
    }
    filled.merge(field, 1L, Long::sum);
    boolean unread =
        faults.stream()
            .anyMatch(fault -> fault.column() == column && fault.reason() != Reason.DUPLICATE_ROW);
    if (unread) {
      wrong.merge(field, 1L, Long::sum);
    }
  }

  long read() {
    return good + bad;
  }

  long good() {
    return good;
  }

  long bad() {
    return bad;
  }

  long skipped() {
    return skipped;
  }

  /** In the order of the reasons. */
  Map<Reason, Long> reasons() {
    return reasons;
  }

  List<Placed> first() {
    return first;
  }

  long filled(String field) {
    return filled.getOrDefault(field, 0L);
  }

  long wrong(String field) {
    return wrong.getOrDefault(field, 0L);
  }
}
