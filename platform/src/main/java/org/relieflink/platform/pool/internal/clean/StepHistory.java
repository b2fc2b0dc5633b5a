package org.relieflink.platform.pool.internal.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * 步骤的来龙去脉：哪些算数，哪些撤了还能再做。 What stands of all that was written down: an undo takes the last step
 * back, a redo brings it again, a new edit ends what could be redone.
 *
 * @param head number of the last thing written down; 0 when nothing was
 * @param active steps that stand, in their order
 * @param undone steps that can be done again, the next one last
 */
public record StepHistory(int head, List<LoggedStep> active, List<LoggedStep> undone) {
  public StepHistory {
    active = List.copyOf(active);
    undone = List.copyOf(undone);
  }

  /** A step that stands, with its number. */
  public record Numbered(int seq, CleanStep step) {}

  public static StepHistory of(List<LoggedStep> log) {
    List<LoggedStep> active = new ArrayList<>();
    List<LoggedStep> undone = new ArrayList<>();
    int head = 0;
    for (LoggedStep line : log) {
      head = line.seq();
      switch (line.kind()) {
        case CELL, VALUES -> {
          active.add(line);
          undone.clear();
        }
        case UNDO -> move(active, undone, line.steps());
        case REDO -> move(undone, active, line.steps());
      }
    }
    return new StepHistory(head, active, undone);
  }

  private static void move(List<LoggedStep> from, List<LoggedStep> to, int steps) {
    for (int i = 0; i < steps && !from.isEmpty(); i++) {
      to.add(from.remove(from.size() - 1));
    }
  }

  /** Steps that stand and can still be read. */
  public List<Numbered> steps() {
    return active.stream()
        .filter(line -> line.step() != null)
        .map(line -> new Numbered(line.seq(), Objects.requireNonNull(line.step())))
        .toList();
  }
}
