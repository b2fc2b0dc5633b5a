package org.relieflink.platform.fund.internal.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 不寻常的一组：what belongs together, and the objects of the trail that tell of it.
 *
 * @param about staff number of whom the alarm is about; empty = who did the newest of it
 * @param measured what was counted: days, persons, batches, amounts
 * @param objects as the trail names them, e.g. {@code entry-17}
 */
record Suspect(String about, long measured, List<String> objects) {
  Suspect {
    objects = List.copyOf(objects);
  }

  /**
   * 查出来的一行。
   *
   * @param group rows of one group are one suspect
   */
  record Row(String group, String object, long measured) {}

  /** One suspect for each group, in the order of the rows. */
  static List<Suspect> of(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(row.group, key -> new ArrayList<>()).add(row));
    return groups.values().stream().map(Suspect::whole).toList();
  }

  private static Suspect whole(List<Row> rows) {
    long measured = rows.stream().mapToLong(Row::measured).max().orElse(0);
    return new Suspect("", measured, rows.stream().map(Row::object).distinct().toList());
  }
}
