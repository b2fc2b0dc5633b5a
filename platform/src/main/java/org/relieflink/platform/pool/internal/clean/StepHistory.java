package org.relieflink.platform.pool.internal.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * 步骤的来龙去脉：哪些算数，哪些撤了还能再做。 What stands of all that was written down: an undo takes the last step
 * back, a redo brings it again, a new edit ends what could be redone.
 *
 * @param log everything that was written down, in order
 * @param active steps that stand, in their order
 * @param undone steps that can be done again, the next one last
 */
public record StepHistory(List<LoggedStep> log, List<LoggedStep> active, List<LoggedStep> undone) {
  public StepHistory {
    log = List.copyOf(log);
    active = List.copyOf(active);
    undone = List.copyOf(undone);
  }

  /** A step that stands, with its number. */
  public record Numbered(int seq, CleanStep step) {}

  public static StepHistory of(List<LoggedStep> log) {
    List<LoggedStep> active = new ArrayList<>();
    List<LoggedStep> undone = new ArrayList<>();
    for (LoggedStep line : log) {
      switch (line.kind()) {
        case CELL, VALUES -> {
          active.add(line);
          undone.clear();
        }
        case UNDO -> move(active, undone, line.steps());
        case REDO -> move(undone, active, line.steps());
      }
    }
    return new StepHistory(log, active, undone);
  }

  private static void move(List<LoggedStep> from, List<LoggedStep> to, int steps) {
    for (int i = 0; i < steps && !from.isEmpty(); i++) {
      to.add(from.remove(from.size() - 1));
    }
  }

  /** Number of the last thing written down; 0 when nothing was. */
  public int head() {
    return log.isEmpty() ? 0 : log.get(log.size() - 1).seq();
  }

  /** Steps that stand and can still be read. */
  public List<Numbered> steps() {
    return active.stream()
        .filter(line -> line.step() != null)
        .map(line -> new Numbered(line.seq(), Objects.requireNonNull(line.step())))
        .toList();
  }
}
