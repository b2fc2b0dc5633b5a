package org.relieflink.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.relieflink.law.TextStatus;

/**
 * 一行：one line of {@code access/policy.csv}; it stands for every cell of its sets.
 *
 * @param line its number in the file, the header being line 1
 * @param levels from 1 to {@link PolicyCell#LEVELS}
 * @param basis the rule or the agreement it rests on, as the file says it
 * @param status how well its text is known
 */
public record PolicyRow(
    int line,
    Matter matter,
    Set<Deed> deeds,
    Set<Role> roles,
    Set<Relation> relations,
    Set<Integer> levels,
    Set<Purpose> purposes,
    Set<RowState> states,
    Effect effect,
    String basis,
    TextStatus status) {

  public PolicyRow {
    deeds = Set.copyOf(deeds);
    roles = Set.copyOf(roles);
    relations = Set.copyOf(relations);
    levels = Set.copyOf(levels);
    purposes = Set.copyOf(purposes);
    states = Set.copyOf(states);
  }

  /** Every cell this line speaks of. */
  public List<PolicyCell> cells() {
    List<PolicyCell> cells = new ArrayList<>();
    for (Deed deed : deeds) {
      for (Role role : roles) {
        cells(role, new Need(matter, deed), cells);
      }
    }
    return cells;
  }

  private void cells(Role role, Need need, List<PolicyCell> cells) {
    for (Relation relation : relations) {
      for (int level : levels) {
        for (Purpose purpose : purposes) {
          states.forEach(
              state -> cells.add(new PolicyCell(role, need, relation, level, purpose, state)));
        }
      }
    }
  }
}
