package org.relieflink.platform.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<Right, Set<Relation>> reached;

  /** Needs behind which there is anything at all, by role: pages ask for every link. */
  private final Map<Role, Set<Need>> ever;

  @Autowired
  public Policy(PolicyReader reader) {
    this(reader.rows());
  }

  /** For tables under test. */
  public Policy(List<PolicyRow> rows) {
    this.rows = List.copyOf(rows);
    this.cells = cells(rows);
    this.reached = reached(cells);
    this.ever =
        reached.keySet().stream()
            .collect(groupingBy(Right::role, mapping(Right::need, Collectors.toSet())));
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
    return ever.getOrDefault(role, Set.of()).contains(need);
  }

  /** To whose rows in this state the role reaches: those with anything but a refusal. */
  public Set<Relation> relations(Role role, Need need, RowState state) {
    return reached.getOrDefault(new Right(role, need, state), Set.of());
  }

  private record Right(Role role, Need need, RowState state) {}

  private static Map<Right, Set<Relation>> reached(Map<PolicyCell, Effect> cells) {
    Map<Right, Set<Relation>> reached = new HashMap<>();
    cells.forEach(
        (cell, effect) -> {
          if (effect != Effect.DENY && cell.need().servedBy(cell.purpose())) {
            reached
                .computeIfAbsent(
                    new Right(cell.role(), cell.need(), cell.state()),
                    right -> EnumSet.noneOf(Relation.class))
                .add(cell.relation());
          }
        });
    return reached;
  }

  /** What the database is told of a role: {@code HITS.OPEN.OWN POOL.OPEN.OTHER …}, of any deed. */
  public String tokens(Role role) {
    return reached.entrySet().stream()
        .filter(right -> right.getKey().role == role)
        .flatMap(
            right ->
                right.getValue().stream()
                    .map(
                        relation ->
                            right.getKey().need.matter()
                                + "."
                                + right.getKey().state
                                + "."
                                + relation))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
