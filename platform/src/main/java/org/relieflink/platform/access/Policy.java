package org.relieflink.platform.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.relieflink.platform.access.internal.PolicyReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * 权限总表：who may do what to whose data. One table that a person without programming can review;
 * addresses, row conditions, fields, exports and the counts over them all ask it. A cell that no
 * row speaks of is refused; two rows that speak of one cell stop the start, so the order of rows
 * means nothing.
 */
@Component
public class Policy {
  private final List<PolicyRow> rows;
  private final Map<PolicyCell, Effect> cells;

  @Autowired
  public Policy(PolicyReader reader) {
    this(reader.rows());
  }

  /** For tables under test. */
  public Policy(List<PolicyRow> rows) {
    this.rows = List.copyOf(rows);
    this.cells = cells(rows);
  }

  private static Map<PolicyCell, Effect> cells(List<PolicyRow> rows) {
    Map<PolicyCell, Effect> cells = new HashMap<>();
    Map<PolicyCell, Integer> lines = new HashMap<>();
    for (PolicyRow row : rows) {
      for (PolicyCell cell : row.cells()) {
        Integer other = lines.put(cell, row.line());
        if (other != null) {
          throw new IllegalStateException(
              "policy.csv: 第 " + other + " 行和第 " + row.line() + " 行说的是同一格：" + cell);
        }
        cells.put(cell, row.effect());
      }
    }
    return Map.copyOf(cells);
  }

  public List<PolicyRow> rows() {
    return rows;
  }

  public Effect effect(PolicyCell cell) {
    return cells.getOrDefault(cell, Effect.DENY);
  }

  /** Whether there is anything at all for this role behind an address that needs this. */
  public boolean ever(Role role, Need need) {
    return any(cell -> cell.role() == role && cell.need().equals(need));
  }

  /** To whose rows in this state the role reaches: those with anything but a refusal. */
  public Set<Relation> relations(Role role, Need need, RowState state) {
    var found = EnumSet.noneOf(Relation.class);
    cells.forEach(
        (cell, effect) -> {
          if (effect != Effect.DENY
              && cell.role() == role
              && cell.need().equals(need)
              && cell.state() == state) {
            found.add(cell.relation());
          }
        });
    return found;
  }

  /** What the database is told of a role: {@code HITS.OPEN.OWN POOL.OPEN.OTHER …}, of any deed. */
  public String tokens(Role role) {
    return cells.entrySet().stream()
        .filter(cell -> cell.getValue() != Effect.DENY && cell.getKey().role() == role)
        .map(cell -> token(cell.getKey()))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String token(PolicyCell cell) {
    return cell.need().matter() + "." + cell.state() + "." + cell.relation();
  }

  private boolean any(Predicate<PolicyCell> wanted) {
    return cells.entrySet().stream()
        .anyMatch(cell -> cell.getValue() != Effect.DENY && wanted.test(cell.getKey()));
  }
}
