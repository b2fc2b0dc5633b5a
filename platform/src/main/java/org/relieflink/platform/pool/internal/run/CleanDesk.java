package org.relieflink.platform.pool.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.clean.CleanStep;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;
import org.relieflink.platform.pool.internal.clean.Facets;
import org.relieflink.platform.pool.internal.clean.Grid;
import org.relieflink.platform.pool.internal.clean.LoggedStep.Kind;
import org.relieflink.platform.pool.internal.clean.StepHistory;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.run.EditBatch.Act;
import org.relieflink.platform.pool.internal.run.EditBatch.Move;
import org.relieflink.platform.pool.internal.store.CleanSteps;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 清理台：页面和接口都从这里看、从这里改。 One desk for the pages and the API of cleaning. */
@Component
public class CleanDesk {
  private static final int LONGEST = 500; // of a writing, as in every cell of text

  private final GridShelf shelf;
  private final CleanSteps steps;
  private final EditBatch edit;
  private final Permission permission;

  CleanDesk(GridShelf shelf, CleanSteps steps, EditBatch edit, Permission permission) {
    this.shelf = shelf;
    this.steps = steps;
    this.edit = edit;
    this.permission = permission;
  }

  /** What was done to a batch, also to one that has gone in. */
  public StepHistory history(ImportBatch batch) {
    return StepHistory.of(steps.of(batch.id()));
  }

  /** Looks at the file as it stands under its steps. */
  public <T> T look(ImportBatch batch, BiFunction<Grid, StepHistory, T> looking) {
    mustWait(batch);
    return shelf.with(
        batch,
        grid -> {
          StepHistory history = history(batch);
          grid.stand(history.steps());
          return looking.apply(grid, history);
        });
  }

  /** Changes one cell, or a writing wherever it stands in a column. */
  public EditDone edit(ImportBatch batch, EditOrder order, Officer officer) {
    return edit.act(
        act(batch, order.seen(), officer, "POOL_ROWS_MENDED"),
        (grid, history) -> List.of(move(grid, order)));
  }

  /** Takes the last steps back, the newest first. */
  public EditDone undo(ImportBatch batch, Moving moving, Officer officer) {
    return edit.act(
        act(batch, moving.seen(), officer, "POOL_MEND_UNDONE"),
        (grid, history) -> moved(Kind.UNDO, moving.steps(), history.active().size()));
  }

  /** Does again what was taken back last. */
  public EditDone redo(ImportBatch batch, Moving moving, Officer officer) {
    return edit.act(
        act(batch, moving.seen(), officer, "POOL_MEND_REDONE"),
        (grid, history) -> moved(Kind.REDO, moving.steps(), history.undone().size()));
  }

  /**
   * How many steps are moved.
   *
   * @param seen number of the last step the asker knows of
   */
  public record Moving(int seen, int steps) {}

  /** Takes the steps of the last file of this list once more, as far as they change anything. */
  public EditDone repeat(ImportBatch batch, int seen, Officer officer) {
    List<CleanStep> before = former(batch);
    return edit.act(
        act(batch, seen, officer, "POOL_MEND_REPEATED"),
        (grid, history) ->
            before.stream()
                .filter(step -> grid.fields().contains(step.field()))
                .filter(step -> Facets.editable(grid.contract(), Facets.field(grid, step.field())))
                .map(step -> new Move(Kind.VALUES, 1, step))
                .toList());
  }

  /** Steps of the last file of this list that say nothing of single rows. */
  public List<CleanStep> former(ImportBatch batch) {
    Optional<Long> last = steps.lastCleaned(Objects.requireNonNull(batch.contractId()), batch.id());
    return last.map(id -> StepHistory.of(steps.of(id)).steps()).orElse(List.of()).stream()
        .map(StepHistory.Numbered::step)
        .filter(step -> step.spot() == null)
        .toList();
  }

  private Act act(ImportBatch batch, int seen, Officer officer, String action) {
    permission.mustLoad(officer);
    mustWait(batch);
    return new Act(batch, seen, officer, action);
  }

  /** What has gone in, was undone or is being worked on is not cleaned. */
  private static void mustWait(ImportBatch batch) {
    if (batch.status() != ImportStatus.CHECKED) {
      throw Refusal.of(PoolRefusal.CLEAN_CLOSED, batch.number()).asException();
    }
  }

  private static List<Move> moved(Kind kind, int wanted, int there) {
    int steps = Math.min(wanted, there);
    return steps < 1 ? List.of() : List.of(new Move(kind, steps, null));
  }

  private static Move move(Grid grid, EditOrder order) {
    if (!grid.fields().contains(order.field()) || order.to().length() > LONGEST) {
      throw Refusal.of(PoolRefusal.CLEAN_NOTHING).asException();
    }
    String to = order.to().strip();
    if (to.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.of(PoolRefusal.CLEAN_NOTHING).asException();
    }
    Spot spot = order.spot();
    return spot == null ? everywhere(grid, order, to) : one(grid, order.field(), spot, to);
  }

  private static Move one(Grid grid, String field, Spot spot, String to) {
    int row =
        grid.find(spot).orElseThrow(() -> Refusal.of(PoolRefusal.CLEAN_NOTHING).asException());
    if (grid.good(row) && !grid.mended(row)) {
      throw Refusal.of(PoolRefusal.CLEAN_ROW_GOOD, String.valueOf(spot.row())).asException();
    }
    CleanStep step = new CleanStep(field, spot, List.of(grid.text(row, field)), to);
    return new Move(Kind.CELL, 1, step);
  }

  private static Move everywhere(Grid grid, EditOrder order, String to) {
    Field field = Facets.field(grid, order.field());
    if (!Facets.editable(grid.contract(), field)) {
      throw Refusal.of(PoolRefusal.CLEAN_FIELD, field.label()).asException();
    }
    List<String> from = new ArrayList<>(order.values());
    for (Spot spot : order.like()) {
      grid.find(spot).map(row -> grid.text(row, order.field())).ifPresent(from::add);
    }
    from.remove(to);
    return new Move(Kind.VALUES, 1, CleanStep.everywhere(order.field(), from, to));
  }
}
