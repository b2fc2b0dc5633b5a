package org.relieflink.platform.connector.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relieflink.platform.pool.VeteransList;
import org.relieflink.synthetic.simulator.SimulatedList;

/** 部门系统里的人，一个月一个样 · The invented people of a department's system, as one month follows another. */
final class SimulatedVeterans {
  /** 证号 -> 金额和改动时间。 */
  private final TreeMap<Integer, String[]> people = new TreeMap<>();

  private Instant changed = Instant.now().minus(Duration.ofDays(2));
  private long state;

  /** 从池里现在的样子开始：一个月的变动不到要人看的两成。 */
  void asInThePool(Map<String, String> live) {
    people.clear();
    for (int i = 1; i < 999; i++) {
      String amount = live.get(VeteransList.number(i));
      if (amount != null || (live.isEmpty() && i <= 60)) {
        people.put(i, new String[] {amount == null ? "800" : amount, at()});
      }
    }
  }

  /** 部门系统过了一个月：一个走、两个来、三个改，都不到要人看的两成。 */
  void month() {
    changed = changed.plus(Duration.ofMinutes(30));
    state++;
    int gone = people.keySet().iterator().next();
    people.remove(gone);
    int newest = people.lastKey();
    people.put(newest + 1, new String[] {"700", ""});
    people.put(newest + 2, new String[] {"700", ""});
    people.keySet().stream()
        .skip(state % 20)
        .limit(3)
        .forEach(one -> people.put(one, new String[] {Long.toString(800 + state), ""}));
    people.values().stream().filter(one -> one[1].isEmpty()).forEach(one -> one[1] = at());
  }

  /** The next change is so much later. */
  void later(Duration pause) {
    changed = changed.plus(pause);
  }

  private String at() {
    return changed.toString();
  }

  /**
   * The list as the department's system gives it.
   *
   * @param marks whether it says when a row changed last
   * @param asOf day it vouches for
   */
  SimulatedList list(boolean marks, LocalDate asOf) {
    List<Map<String, String>> rows = new ArrayList<>();
    people.forEach(
        (number, one) -> {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("cert_no", "V" + number);
          row.put("name", "张三");
          row.put("id_no", VeteransList.number(number));
          row.put("kind", "11");
          row.put("amount", one[0]);
          row.put("state", "正常");
          row.put("updated_at", one[1]);
          rows.add(row);
        });
    return new SimulatedList(rows, marks ? "updated_at" : "", state, asOf.toString());
  }

  /** 池里该有的人：证号 -> 金额。 */
  Map<String, String> expected() {
    Map<String, String> expected = new TreeMap<>();
    people.forEach((number, one) -> expected.put(VeteransList.number(number), one[0]));
    return expected;
  }
}
