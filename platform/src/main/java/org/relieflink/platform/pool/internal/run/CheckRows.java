package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.clean.Mending;
import org.relieflink.platform.pool.internal.clean.StepHistory;
import org.relieflink.platform.pool.internal.store.Checkpoint;
import org.relieflink.platform.pool.internal.store.CleanSteps;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.pool.internal.store.StagingWriter;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.springframework.stereotype.Component;

/**
 * 查每一行，写进暂存表；停过的从断点接着查。 Checks every row of a file and stages it, in one pass and constant memory;
 * a check that was stopped goes on behind the last part that it kept.
 */
@Component
class CheckRows {
  private final Staging staging;
  private final CleanSteps steps;
  private final Phases phases;

  CheckRows(Staging staging, CleanSteps steps, Phases phases) {
    this.staging = staging;
    this.steps = steps;
    this.phases = phases;
  }

  /**
   * Which file is to be read as what.
   *
   * @param expected rows, as far as can be guessed; 0 = not known
   */
  record Order(Staging.Terms terms, FileFace face, long expected) {
    long batchId() {
      return terms.attempt().batchId();
    }
  }

  /** Counts of rows read, good, bad and skipped; refuses a file that cannot be trusted at all. */
  ImportCounts check(Order order, Path file, JobProgress progress) throws IOException {
    Optional<Checkpoint> from = staging.point(order.batchId(), order.terms().basis());
    if (from.filter(Checkpoint::complete).isPresent()) {
      return from.get().counts();
    }
    try {
      return from.isPresent()
          ? goOn(order, file, from.get(), progress)
          : begin(order, file, progress);
    } catch (CheckPass.PointMissed otherFile) {
      return begin(order, file, progress);
    }
  }

  private ImportCounts begin(Order order, Path file, JobProgress progress) throws IOException {
    phases.begin(progress, "check", order.expected());
    RowChecker checker = new RowChecker(order.terms().contract());
    StagingWriter writer = staging.begin(order.terms());
    return read(order, file, new CheckPass(asked(order, checker), writer, told(progress, 0)));
  }

  private ImportCounts goOn(Order order, Path file, Checkpoint from, JobProgress progress)
      throws IOException {
    phases.begin(progress, "resume", from.passed());
    RowChecker checker = new RowChecker(order.terms().contract());
    checker.goOn(from.state());
    staging.forEachId(order.batchId(), checker::remember);
    StagingWriter writer = staging.goOn(order.terms());
    CheckPass pass = new CheckPass(asked(order, checker), writer, told(progress, from.passed()));
    long rest = Math.max(0, order.expected() - from.passed());
    pass.goOn(from, () -> phases.begin(progress, "check", rest));
    return read(order, file, pass);
  }

  private static ImportCounts read(Order order, Path file, CheckPass pass) throws IOException {
    try (Table table = TableReader.open(file)) {
      RowPass.each(table, order.face(), pass);
    }
    return pass.end(order.face(), String.valueOf(file.getFileName()));
  }

  private static CheckPass.Told told(JobProgress progress, long before) {
    return new CheckPass.Told(progress, before);
  }

  private CheckPass.Asked asked(Order order, RowChecker checker) {
    Mending mending = new Mending(StepHistory.of(steps.of(order.batchId())).steps());
    return new CheckPass.Asked(checker, mending, staging.known(order.terms()));
  }
}
