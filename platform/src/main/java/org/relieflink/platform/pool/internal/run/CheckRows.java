package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.pool.internal.check.RowChecker;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.FieldCounts;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.Staging;
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

  CheckRows(Staging staging, ContractBook book, FieldCounts fields) {
    this.staging = staging;
    this.book = book;
    this.fields = fields;
  }

  /** Which file is to be read as what. */
  record Order(long batchId, FileFace face, Contract contract) {}

  /** Counts of rows read, good, bad and skipped; refuses a file that cannot be trusted at all. */
  ImportCounts check(Order order, Path file, JobProgress progress) throws IOException {
    staging.create(order.batchId());
    RowChecker checker = new RowChecker(order.contract());
    Tally tally = new Tally();
    try (Table table = TableReader.open(file);
        Staging.Writer writer =
            staging.writer(order.batchId(), order.contract(), book.homeDivision())) {
      RowPass.each(
          table,
          order.face(),
          checker,
          (sheet, row, checked) -> {
            checked.ifPresent(result -> writer.write(sheet, result));
            tally.add(checked);
            tell(tally, progress);
          });
      RowPass.refuseIfUseless(
          checker, tally.counts().read(), order.face(), String.valueOf(file.getFileName()));
      writer.finish();
      fields.put(order.batchId(), checker.fieldCounts(), checker.repeated());
    }
    progress.done(tally.seen());
    return tally.counts();
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
