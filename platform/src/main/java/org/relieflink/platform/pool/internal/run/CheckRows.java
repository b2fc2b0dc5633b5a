package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.clean.Mending;
import org.relieflink.platform.pool.internal.clean.StepHistory;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.CleanSteps;
import org.relieflink.platform.pool.internal.store.FieldCounts;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.KnownRows;
import org.relieflink.platform.pool.internal.store.MendedCells;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.springframework.stereotype.Component;

/** 查每一行，写进暂存表。 Checks every row of a file and stages it, in one pass and constant memory. */
@Component
class CheckRows {
  private static final int TELL_EVERY = 500;

  private final Staging staging;
  private final ContractBook book;
  private final FieldCounts fields;
  private final CleanSteps steps;
  private final MendedCells mended;

  CheckRows(
      Staging staging,
      ContractBook book,
      FieldCounts fields,
      CleanSteps steps,
      MendedCells mended) {
    this.staging = staging;
    this.book = book;
    this.fields = fields;
    this.steps = steps;
    this.mended = mended;
  }

  /** Which file is to be read as what. */
  record Order(long batchId, FileFace face, Contract contract) {}

  /** Counts of rows read, good, bad and skipped; refuses a file that cannot be trusted at all. */
  ImportCounts check(Order order, Path file, JobProgress progress) throws IOException {
    staging.create(order.batchId());
    RowChecker checker = new RowChecker(order.contract());
    KnownRows known = staging.known(order.contract(), book.homeDivision());
    Mended mending = new Mended(checker, mending(order.batchId()), known);
    Tally tally = new Tally();
    try (Table table = TableReader.open(file);
        Staging.Writer writer =
            staging.writer(order.batchId(), order.contract(), book.homeDivision())) {
      RowPass.each(
          table,
          order.face(),
          mending::check,
          (sheet, row, checked) -> {
            checked.ifPresent(
result -> writer.write(sheet, result, mending.mark()));
            tally.add(checked);
            tell(tally, progress);
          });
      RowPass.refuseIfUseless(
          checker, tally.counts().read(), order.face(), String.valueOf(file.getFileName()));
      writer.finish();
      mended.put(order.batchId(), mending.cells);
      if (mending.steps.none()) { // what is counted of a file is what came
        fields.put(order.batchId(), checker.fieldCounts(), checker.repeated());
      }
    }
    progress.done(tally.seen());
    return tally.counts();
  }

  private Mending mending(long batchId) {
    return new Mending(StepHistory.of(steps.of(batchId)).steps());
  }

  /** Checks rows as the steps left them; whether a row is one at all is asked of it as it came. */
  private static final class Mended {
    private final RowChecker checker;
    private final Mending steps;
    private final KnownRows known;
    private final List<MendedCells.Placed> cells = new ArrayList<>();

    private KnownRows.@Nullable Mark mark;

    Mended(RowChecker checker, Mending steps, KnownRows known) {
      this.checker = checker;
      this.steps = steps;
      this.known = known;
    }

    Optional<CheckedRow> check(int sheet, Row row, ColumnMap columns) {
      if (checker.skips(row, columns)) {
        return Optional.empty();
      }
      Mending.Mended now = steps.apply(sheet, row, columns);
      now.touches().forEach(touch -> cells.add(new MendedCells.Placed(sheet, row.number(), touch)));
      KnownRows.Mark came = known.mark(now.row(), columns);
      mark = came;
      return Optional.of(
          came.known()
              .map(one -> checker.again(now.row(), columns, one.filled()))
              .orElseGet(() -> checker.checked(now.row(), columns)));
    }

    /** How the row that was checked last had come. */
    KnownRows.Mark mark() {
      return Objects.requireNonNull(mark);
    }
  }

  private static void tell(Tally tally, JobProgress progress) {
    if (tally.seen() % TELL_EVERY == 0) {
      progress.done(tally.seen());
      progress.checkCancelled();
    }
  }

  /** Counts while the rows stream by. */
  private static final class Tally {
    private long good;
    private long bad;
    private long skipped;

    void add(Optional<CheckedRow> row) {
      if (row.isEmpty()) {
        skipped++;
      } else if (row.get().good()) {
        good++;
      } else {
        bad++;
      }
    }

    long seen() {
      return good + bad + skipped;
    }

    ImportCounts counts() {
      return new ImportCounts(good + bad, skipped, good, bad, 0, 0, 0, 0);
    }
  }
}
