package org.relieflink.platform.pool.internal.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.FieldCount;
import org.relieflink.platform.pool.internal.check.Reason;
import org.relieflink.platform.pool.internal.store.Faults.Placed;
import org.relieflink.tabular.Row;

/** 试查时边读边数：行、错。 Counts rows and faults while a trial reads; keeps the first faults only. */
final class TrialTally {
  private final int mostFaults;
  private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
  private final Map<String, FieldCount> fields = new HashMap<>();
  private final List<Placed> first = new ArrayList<>();
  private long good;
  private long bad;
  private long skipped;

  TrialTally(int mostFaults) {
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
    for (CellFault fault : faults) {
      reasons.merge(fault.reason(), 1L, Long::sum);
      if (first.size() < mostFaults) {
        first.add(new Placed(sheet, row.number(), fault));
      }
    }
  }

  /** To be told after the last row: what was filled in, as the import counts it. */
  void fields(List<FieldCount> counts) {
    counts.forEach(count -> fields.put(count.field(), count));
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

  /** Nothing filled where the reading stopped before the rows. */
  FieldCount field(String name) {
    return fields.getOrDefault(name, new FieldCount(name, 0, 0));
  }
}
