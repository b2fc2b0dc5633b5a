package org.relieflink.platform.pool.internal.run;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.clean.Mending;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.store.Checkpoint;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.KnownRows;
import org.relieflink.platform.pool.internal.store.MendedCells;
import org.relieflink.platform.pool.internal.store.StagingWriter;
import org.relieflink.tabular.Row;

/**
 * 一行一行查，每五千行记一次。 Takes the rows of a file: those before the point are only read, those behind it
 * are checked as the steps of cleaning left them, staged, and kept part by part.
 */
final class CheckPass implements RowPass.Rows {
  /** Rows that are checked a second time after a crash, at most. */
  static final int PART = 5_000;

  private static final int TELL_EVERY = 500;
  private static final Checkpoint.Place NOWHERE = new Checkpoint.Place(0, 0);

  private final RowChecker checker;
  private final Mending steps;
  private final KnownRows known;
  private final StagingWriter writer;
  private final Told told;
  private @Nullable Checkpoint from;
  private Runnable reached = () -> {};
  private Checkpoint.Place last = NOWHERE;
  private long passed;
  private long good;
  private long bad;
  private long skipped;

  CheckPass(Asked asked, StagingWriter writer, Told told) {
    this.checker = asked.checker();
    this.steps = asked.steps();
    this.known = asked.known();
    this.writer = writer;
    this.told = told;
  }

  /**
   * What is asked of each row.
   *
   * @param steps of cleaning, taken before the check
   * @param known rows that were good when they last came
   */
  record Asked(RowChecker checker, Mending steps, KnownRows known) {}

  /** The file has no row where the point is: it is not the file that was checked. */
  static final class PointMissed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PointMissed() {
      super("the row up to which the file was checked is not there", null, false, false);
    }
  }

  /**
   * Whom the pass tells how far it is.
   *
   * @param before rows that are not counted, because they were checked before
   */
  record Told(JobProgress progress, long before) {
    void at(long passed) {
      if (passed % TELL_EVERY == 0) {
        progress.done(passed > before ? passed - before : passed);
        progress.checkCancelled();
      }
    }
  }

  /**
   * Goes on behind a point.
   *
   * @param whenReached told once
   */
  void goOn(Checkpoint point, Runnable whenReached) {
    from = point;
    reached = whenReached;
    good = point.counts().good();
    bad = point.counts().bad();
    skipped = point.counts().skipped();
    last = point.place();
  }

  @Override
  public void take(int sheet, Row row, ColumnMap columns) {
    passed++;
    Checkpoint point = from;
    if (point != null && passed <= point.passed()) {
      passBy(point, new Checkpoint.Place(sheet, row.number()));
    } else {
      checked(sheet, row, columns);
      last = new Checkpoint.Place(sheet, row.number());
      if (passed % PART == 0) {
        writer.keep(point(false), steps.none());
      }
    }
    told.at(passed);
  }

  private void passBy(Checkpoint point, Checkpoint.Place here) {
    if (passed == point.passed()) {
      if (!here.equals(point.place())) {
        throw new PointMissed();
      }
      reached.run();
    }
  }

  private void checked(int sheet, Row row, ColumnMap columns) {
    if (checker.skips(row, columns)) {
      skipped++;
    } else if (check(sheet, row, columns).good()) {
      good++;
    } else {
      bad++;
    }
  }

  /** As the steps left it; whether it is a row at all is asked of it as it came. */
  private CheckedRow check(int sheet, Row row, ColumnMap columns) {
    Mending.Mended now = steps.apply(sheet, row, columns);
    now.touches()
        .forEach(touch -> writer.mended(new MendedCells.Placed(sheet, row.number(), touch)));
    KnownRows.Mark mark = known.mark(now.row(), columns);
    CheckedRow checked =
        mark.known()
            .map(one -> checker.again(now.row(), columns, one.filled()))
            .orElseGet(() -> checker.checked(now.row(), columns));
    writer.write(sheet, checked, mark);
    return checked;
  }

  /** After the last row: refuses a file that cannot be trusted, else keeps the rest. */
  ImportCounts end(FileFace face, String name) {
    Checkpoint point = from;
    if (point != null && passed < point.passed()) {
      throw new PointMissed();
    }
    Checkpoint whole = point(true);
    RowPass.refuseIfUseless(checker, whole.counts().read(), face, name);
    writer.keep(whole, steps.none());
    told.progress().done(passed - told.before());
    return whole.counts();
  }

  private Checkpoint point(boolean complete) {
    ImportCounts counts = new ImportCounts(good + bad, skipped, good, bad, 0, 0, 0, 0);
    return new Checkpoint(last, counts, checker.state(), complete);
  }
}
