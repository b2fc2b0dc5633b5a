package org.relieflink.platform.pool.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.RowFault;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.check.Shown;
import org.relieflink.platform.pool.internal.clean.CleanStep;
import org.relieflink.platform.pool.internal.clean.CleanStep.Spot;
import org.relieflink.platform.pool.internal.clean.Clusters;
import org.relieflink.platform.pool.internal.clean.Facets;
import org.relieflink.platform.pool.internal.clean.Facets.ColumnFacet;
import org.relieflink.platform.pool.internal.clean.Grid;
import org.relieflink.platform.pool.internal.clean.LoggedStep;
import org.relieflink.platform.pool.internal.clean.Pick;
import org.relieflink.platform.pool.internal.clean.StepHistory;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.run.CleanDesk;
import org.relieflink.platform.pool.internal.run.FaultTexts;
import org.relieflink.platform.pool.internal.run.ImportDesk;
import org.relieflink.platform.pool.internal.store.Faults.Placed;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.web.CleanView.Cell;
import org.relieflink.platform.pool.web.CleanView.CleanRow;
import org.relieflink.platform.pool.web.CleanView.RowsAnswer;
import org.relieflink.platform.pool.web.CleanView.StepLine;
import org.relieflink.platform.problem.ShownTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 把清理台的现状说给页面和接口。 Puts into words how a file that is being cleaned stands. */
@Component
class CleanReading {
  private static final int MOST_ROWS = 100; // more are slow in old browsers
  private static final int ON_A_PAGE = 30; // each with a form of its own
  private static final int MOST_NAMED = 3; // writings of a step that are named

  private final CleanDesk desk;
  private final ImportDesk imports;
  private final ContractBook book;
  private final FaultTexts texts;
  private final MessageSource messages;

  CleanReading(
      CleanDesk desk,
      ImportDesk imports,
      ContractBook book,
      FaultTexts texts,
      MessageSource messages) {
    this.desk = desk;
    this.imports = imports;
    this.book = book;
    this.texts = texts;
    this.messages = messages;
  }

  CleanView view(ImportBatch batch, CleanShown shown) {
    int former = desk.former(batch).size();
    return desk.look(
        batch,
        (grid, history) -> {
          String field = known(grid, shown.field());
          return new CleanView(
              batch,
              history.head(),
              Facets.of(grid),
              field == null ? null : Facets.of(grid, field, book.coveredRows()),
              field == null ? List.of() : Clusters.of(grid, field),
              shown,
              rows(batch, shown, new Seen(grid, history, ON_A_PAGE)),
              lines(batch, history),
              history.active().size(),
              history.undone().size(),
              former);
        });
  }

  /**
   * Columns for programs.
   *
   * @param head number of the last step
   */
  record FacetsAnswer(int head, long good, long bad, List<ColumnFacet> columns) {}

  FacetsAnswer facets(ImportBatch batch, @Nullable String field) {
    return desk.look(
        batch,
        (grid, history) -> {
          String known = known(grid, field);
          return new FacetsAnswer(
              history.head(),
              grid.size() - grid.bad(),
              grid.bad(),
              known == null
                  ? Facets.of(grid)
                  : List.of(Facets.of(grid, known, book.coveredRows())));
        });
  }

  RowsAnswer rows(ImportBatch batch, CleanShown shown) {
    return desk.look(
        batch, (grid, history) -> rows(batch, shown, new Seen(grid, history, MOST_ROWS)));
  }

  /** Spellings for programs. */
  record ClustersAnswer(int head, List<Clusters.Cluster> clusters) {}

  ClustersAnswer clusters(ImportBatch batch, @Nullable String field) {
    return desk.look(
        batch,
        (grid, history) -> {
          String known = known(grid, field);
          return new ClustersAnswer(
              history.head(), known == null ? List.of() : Clusters.of(grid, known));
        });
  }

  /** Newest first. */
  List<StepLine> steps(ImportBatch batch) {
    return lines(batch, desk.history(batch));
  }

  private List<StepLine> lines(ImportBatch batch, StepHistory history) {
    List<Integer> standing = history.active().stream().map(LoggedStep::seq).toList();
    List<StepLine> lines = new ArrayList<>();
    for (LoggedStep line : history.log()) {
      lines.add(0, line(batch, line, standing.contains(line.seq())));
    }
    return lines;
  }

  private static @Nullable String known(Grid grid, @Nullable String field) {
    return field != null && grid.fields().contains(field) ? field : null;
  }

  private record Seen(Grid grid, StepHistory history, int most) {}

  private RowsAnswer rows(ImportBatch batch, CleanShown shown, Seen seen) {
    Grid grid = seen.grid();
    Pick pick = shown.pick();
    if (pick.field() != null && known(grid, pick.field()) == null) {
      pick = Pick.BAD;
    }
    FileFace face = imports.face(batch);
    String field = pick.field();
    Pick.Page page = pick.page(grid, CleanShown.spot(shown.after()).orElse(null), seen.most());
    List<CleanRow> rows =
        page.rows().stream().map(row -> row(new At(grid, row, face), field)).toList();
    String next = page.more() ? rows.get(rows.size() - 1).spot() : "";
    return new RowsAnswer(seen.history().head(), pick.count(grid), next, rows);
  }

  private record At(Grid grid, int row, FileFace face) {
    Spot spot() {
      return grid.spot(row);
    }
  }

  private CleanRow row(At at, @Nullable String field) {
    List<Cell> cells = new ArrayList<>();
    for (CellFault fault : at.grid().faults(at.row())) {
      cells.add(wrong(at, fault));
    }
    if (field != null && cells.stream().noneMatch(cell -> cell.field().equals(field))) {
      cells.add(0, right(at, field));
    }
    String sheet =
        at.face().kind().equals("CSV") ? "" : at.face().sheets().get(at.spot().sheet()).name();
    return new CleanRow(
        sheet,
        at.spot().text(),
        at.spot().row(),
        at.grid().good(at.row()),
        at.grid().contract().find("name").map(name -> shown(at, name)).orElse(""),
        cells);
  }

  private Cell wrong(At at, CellFault fault) {
    RowFault told = texts.fault(new Placed(at.spot().sheet(), at.spot().row(), fault), at.face());
    String name = Facets.fieldOf(at.grid(), at.row(), fault);
    Field field = name.isEmpty() ? null : Facets.field(at.grid(), name);
    return new Cell(
        name,
        told.letter(),
        field == null ? told.column() : field.label(),
        told.shown(),
        field == null ? "" : typed(at, field),
        told.reason(),
        told.wrong(),
        told.mend());
  }

  private static Cell right(At at, String name) {
    Field field = at.grid().contract().find(name).orElseThrow();
    return new Cell(name, "", field.label(), shown(at, field), typed(at, field), "", "", "");
  }

  private static String shown(At at, Field field) {
    return Shown.of(field, at.grid().text(at.row(), field.name()));
  }

  private static String typed(At at, Field field) {
    String text = at.grid().text(at.row(), field.name());
    return !Shown.covers(field) && Shown.of(field, text).equals(text) ? text : "";
  }

  private StepLine line(ImportBatch batch, LoggedStep line, boolean stands) {
    String when = ShownTime.minute(line.at());
    String state = !line.edit() ? "MOVE" : stands ? "STANDS" : "UNDONE";
    return new StepLine(
        line.seq(), sentence(batch, line), line.rows(), line.bad(), line.byName(), when, state);
  }

  private String sentence(ImportBatch batch, LoggedStep line) {
    if (!line.edit()) {
      return say("pool.clean.step." + line.kind(), line.steps());
    }
    CleanStep step = line.step();
    if (step == null) {
      return say("pool.clean.step.gone");
    }
    Contract contract = book.get(Objects.requireNonNull(batch.contractId()));
    Field field = contract.find(step.field()).orElse(null);
    String label = field == null ? step.field() : field.label();
    Spot spot = step.spot();
    String from = named(field, step.from());
    String to = named(field, List.of(step.to()));
    return spot == null
        ? say("pool.clean.step.VALUES", label, from, to)
        : say("pool.clean.step.CELL", spot.row(), label, from, to);
  }

  private String named(@Nullable Field field, List<String> writings) {
    List<String> named =
        writings.stream()
            .limit(MOST_NAMED)
            .map(text -> text.isEmpty() ? say("pool.errors.empty") : covered(field, text))
            .toList();
    String listed = String.join("、", named);
    return writings.size() > MOST_NAMED
        ? say("pool.clean.step.more", listed, writings.size())
        : listed;
  }

  private String covered(@Nullable Field field, String text) {
    return say("pool.clean.quoted", field == null ? "***" : Shown.of(field, text));
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, ReaderLocale.now());
  }
}
