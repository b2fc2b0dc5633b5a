package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.clean.CleanStep;
import org.relieflink.platform.pool.internal.clean.Grid;
import org.relieflink.platform.pool.internal.clean.Grid.Change;
import org.relieflink.platform.pool.internal.clean.LoggedStep;
import org.relieflink.platform.pool.internal.clean.LoggedStep.Kind;
import org.relieflink.platform.pool.internal.clean.StepHistory;
import org.relieflink.platform.pool.internal.store.CleanSteps;
import org.relieflink.platform.pool.internal.store.Faults;
import org.relieflink.platform.pool.internal.store.Faults.Placed;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 清理一步：步骤、错误清单、行数、留痕在一个事务里，要么全有要么全无。 Takes a step of cleaning in one transaction: the step, the
 * faults of the rows, the counts and the trail, all or nothing.
 */
@Component
class EditBatch {
  private static final int MOST_STEPS = 500; // with undone ones; a clerk needs a few dozen

  private final GridShelf shelf;
  private final CleanSteps steps;
  private final Faults faults;
  private final Staging staging;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EditBatch(
      GridShelf shelf,
      CleanSteps steps,
      Faults faults,
      Staging staging,
      Trail trail,
      TransactionTemplate transaction,
      Clock clock) {
    this.shelf = shelf;
    this.steps = steps;
    this.faults = faults;
    this.staging = staging;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Who acts on what he saw.
   *
   * @param seen number of the last step on the page he acted from
   * @param action of the trail
   */
  record Act(ImportBatch batch, int seen, Officer officer, String action) {}

  /** What is to be written down; counts come when it was done. */
  record Move(Kind kind, int steps, @Nullable CleanStep step) {}

  /** Finds out what to do from the file and its steps as they stand. */
  @FunctionalInterface
  interface Deciding {
    List<Move> decide(Grid grid, StepHistory history);
  }

  /** Counts after what was done; rows whose cells changed. */
  EditDone act(Act act, Deciding deciding) {
    return shelf.with(
        act.batch(),
        grid -> Objects.requireNonNull(transaction.execute(status -> within(act, grid, deciding))));
  }

  private EditDone within(Act act, Grid grid, Deciding deciding) {
    long id = act.batch().id();
    Optional<ImportStatus> status = steps.hold(id);
    if (status.isEmpty() || status.get() != ImportStatus.CHECKED) {
      throw Refusal.of(PoolRefusal.CLEAN_CLOSED, act.batch().number()).asException();
    }
    List<LoggedStep> log = new ArrayList<>(steps.of(id));
    StepHistory history = StepHistory.of(log);
    mustBeLast(act, log, history);
    grid.stand(history.steps());
    Change all = Change.none();
    for (Move move : deciding.decide(grid, history)) {
      write(act, move, new Work(grid, log, all));
    }
    if (log.size() == history.head()) {
      throw Refusal.of(PoolRefusal.CLEAN_NOTHING).asException();
    }
    // a move without effect was tried on the grid and not written down
    all.faults().addAll(grid.stand(StepHistory.of(log).steps()).faults());
    keep(act, grid, all);
    return new EditDone(log.size(), all.cells().size(), grid.size() - grid.bad(), grid.bad());
  }

  private static void mustBeLast(Act act, List<LoggedStep> log, StepHistory history) {
    if (history.head() != act.seen()) {
      String by = log.isEmpty() ? "" : log.get(log.size() - 1).byName();
      throw Refusal.of(PoolRefusal.CLEAN_MEANWHILE, by).asException();
    }
  }

  private record Work(Grid grid, List<LoggedStep> log, Change all) {}

  private void write(Act act, Move move, Work work) {
    LoggedStep draft = line(act, move, work, Change.none());
    if (draft.edit() && work.log().size() >= MOST_STEPS) { // what was done can still be taken back
      throw Refusal.of(PoolRefusal.CLEAN_STEPS_FULL, String.valueOf(MOST_STEPS)).asException();
    }
    List<LoggedStep> longer = new ArrayList<>(work.log());
    longer.add(draft);
    Change change = work.grid().stand(StepHistory.of(longer).steps());
    work.all().faults().addAll(change.faults());
    if (draft.edit() && change.cells().isEmpty()) {
      return;
    }
    work.all().cells().addAll(change.cells());
    LoggedStep done = line(act, move, work, change);
    steps.add(act.batch().id(), done);
    work.log().add(done);
  }

  private LoggedStep line(Act act, Move move, Work work, Change change) {
    Grid grid = work.grid();
    return new LoggedStep(
        work.log().size() + 1,
        move.kind(),
        move.steps(),
        change.cells().size(),
        grid.size() - grid.bad(),
        grid.bad(),
        act.officer().staffNumber(),
        act.officer().displayName(),
        clock.instant(),
        move.step());
  }

  /** What was staged before no longer holds; the yes reads the file once more with the steps. */
  private void keep(Act act, Grid grid, Change change) {
    long id = act.batch().id();
    List<Placed> now = new ArrayList<>();
    for (int row : change.faults()) {
      CleanStep.Spot spot = grid.spot(row);
      grid.faults(row).forEach(fault -> now.add(new Placed(spot.sheet(), spot.row(), fault)));
    }
    faults.replace(id, change.faults().stream().map(grid::spot).toList(), now);
    steps.counts(id, grid.size() - grid.bad(), grid.bad());
    staging.drop(id);
    trail.record(act.officer(), TrailNote.of(act.action(), "batch", String.valueOf(id)));
  }
}
