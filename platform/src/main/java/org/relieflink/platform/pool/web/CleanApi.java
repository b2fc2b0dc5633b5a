package org.relieflink.platform.pool.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;
import org.relieflink.platform.pool.internal.run.CleanDesk;
import org.relieflink.platform.pool.internal.run.CleanDesk.Moving;
import org.relieflink.platform.pool.internal.run.EditDone;
import org.relieflink.platform.pool.internal.run.EditOrder;
import org.relieflink.platform.pool.internal.run.FaultTexts;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 清理的接口。 Cleaning for programs: facets, rows, spellings, edits, undo. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
class CleanApi {
  private final ImportDesk imports;
  private final CleanDesk desk;
  private final CleanReading reading;
  private final FaultTexts texts;
  private final CurrentOfficer current;

  CleanApi(
      ImportDesk imports,
      CleanDesk desk,
      CleanReading reading,
      FaultTexts texts,
      CurrentOfficer current) {
    this.imports = imports;
    this.desk = desk;
    this.reading = reading;
    this.texts = texts;
    this.current = current;
  }

  /** Every column with its counts; one column with its values when it is named. */
  @GetMapping("/facets")
  CleanReading.FacetsAnswer facets(
      @PathVariable long id, @RequestParam(required = false) @Nullable String field) {
    return reading.facets(batch(id), field);
  }

  /** At most 100 rows, in the order of the file. */
  @GetMapping("/rows")
  CleanView.RowsAnswer rows(@PathVariable long id, @ModelAttribute CleanShown shown) {
    return reading.rows(batch(id), shown);
  }

  @GetMapping("/clusters")
  CleanReading.ClustersAnswer clusters(
      @PathVariable long id, @RequestParam(required = false) @Nullable String field) {
    return reading.clusters(batch(id), field);
  }

  /** Everything that was done, newest first; also of a batch that has gone in. */
  @GetMapping("/edits")
  List<CleanView.StepLine> edits(@PathVariable long id) {
    return reading.steps(batch(id));
  }

  /**
   * An edit.
   *
   * @param seen number of the last step the program knows of; 0 before the first
   * @param spot the one row, e.g. {@code 0.214}; null for the whole column
   * @param like rows whose writing changes wherever it stands
   * @param values writings that change wherever they stand
   */
  record EditRequest(
      @Nullable Integer seen,
      @Nullable String field,
      @Nullable String spot,
      @Nullable List<String> like,
      @Nullable List<String> values,
      @Nullable String to) {
    EditOrder order() {
      return new EditOrder(
          head(seen),
          field == null ? "" : field,
          spot == null ? null : place(spot),
          like == null
              ? List.of()
              : like.stream().map(CleanShown::spot).flatMap(Optional::stream).toList(),
          values == null ? List.of() : values.stream().filter(Objects::nonNull).toList(),
          to == null ? "" : to);
    }

    private static Spot place(String spot) {
      return CleanShown.spot(spot)
          .orElseThrow(() -> Refusal.of(PoolRefusal.CLEAN_NOTHING).asException());
    }

    /** Never shows the writings: they may be of persons. */
    @Override
    public String toString() {
      return "EditRequest[" + seen + "]";
    }
  }

  @PostMapping("/edits")
  EditDone edit(@PathVariable long id, @RequestBody EditRequest request) {
    return desk.edit(batch(id), request.order(), current.get());
  }

  /**
   * How far back or forward.
   *
   * @param steps one when nothing is said
   */
  record MoveRequest(@Nullable Integer seen, @Nullable Integer steps) {
    Moving moving() {
      return new Moving(head(seen), steps == null ? 1 : steps);
    }
  }

  @PostMapping("/edits/undo")
  EditDone undo(@PathVariable long id, @RequestBody MoveRequest request) {
    return desk.undo(batch(id), request.moving(), current.get());
  }

  @PostMapping("/edits/redo")
  EditDone redo(@PathVariable long id, @RequestBody MoveRequest request) {
    return desk.redo(batch(id), request.moving(), current.get());
  }

  /** Takes the steps of the last file of this list once more. */
  @PostMapping("/edits/repeat")
  EditDone repeat(@PathVariable long id, @RequestBody MoveRequest request) {
    return desk.repeat(batch(id), request.moving().seen(), current.get());
  }

  /** Counts once more what the file would do to the pool. */
  @PostMapping("/recheck")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportAnswer recheck(@PathVariable long id) {
    imports.checkAgain(batch(id), current.get());
    ImportBatch batch = batch(id);
    return ImportAnswer.of(batch, texts.refusal(batch));
  }

  /** Who does not say what he has seen has seen nothing. */
  static int head(@Nullable Integer seen) {
    return seen == null ? 0 : seen;
  }

  private ImportBatch batch(long id) {
    return imports.get(id, current.get());
  }
}
