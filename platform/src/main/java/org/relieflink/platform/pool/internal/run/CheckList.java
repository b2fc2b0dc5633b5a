package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.Attempt;
import org.relieflink.platform.pool.internal.store.Attempts;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.CheckBasis;
import org.relieflink.platform.pool.internal.store.CleanSteps;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.ListMovedOn;
import org.relieflink.platform.pool.internal.store.Publication;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 检查：查完每一行，算出入库会怎样，该停的停。 The check before publication: all rows, what would change, and whether a
 * person has to look at it first.
 */
@Component
class CheckList {
  private static final double WHOLE = 100.0;

  private final Batches batches;
  private final UploadFolder folder;
  private final ContractBook book;
  private final CheckRows rows;
  private final Staging staging;
  private final Publication publication;
  private final Phases phases;
  private final Clock clock;
  private final RepeatLimits repeats;
  private final CleanSteps steps;
  private final CheckBasis basis;
  private final Attempts attempts;
  private final TransactionTemplate transaction;

  CheckList(
      Batches batches,
      UploadFolder folder,
      ContractBook book,
      CheckRows rows,
      Staging staging,
      Publication publication,
      Phases phases,
      Clock clock,
      RepeatLimits repeats,
      CleanSteps steps,
      CheckBasis basis,
      Attempts attempts,
      TransactionTemplate transaction) {
    this.basis = basis;
    this.attempts = attempts;
    this.transaction = transaction;
    this.repeats = repeats;
    this.steps = steps;
    this.batches = batches;
    this.folder = folder;
    this.book = book;
    this.rows = rows;
    this.staging = staging;
    this.publication = publication;
    this.phases = phases;
    this.clock = clock;
  }

  /** False when a person has to say yes first. */
  boolean check(Attempt attempt, Contract contract, JobProgress progress) throws IOException {
    long id = attempt.batchId();
    ImportBatch batch = batches.find(id).orElseThrow();
    FileFace face = batches.findFace(id).orElseThrow(() -> destroyed(batch));
    Staging.Terms terms = terms(attempt, face, contract);
    if (batch.accepted()
        && staging.complete(id, terms.basis())
        && batches.isOfVersion(id, contract.version())) {
      return true;
    }
    ImportCounts read = read(new CheckRows.Order(terms, face, expected(batch, contract)), progress);
    Optional<Long> declared = batches.declaredRows(id);
    if (declared.isPresent() && declared.get() != read.read()) {
      throw Refusal.of(PoolRefusal.ROWS_DIFFER, batch.file().name(), declared.get(), read.read())
          .asException();
    }
    phases.begin(progress, "compare", 0);
    boolean whole = wholeList(batch, face, contract);
    ImportCounts effect;
    try {
      effect = publication.preview(id, contract, whole);
    } catch (ListMovedOn movedOn) { // parts of it were compared with a list of before
      staging.drop(id);
      return check(attempt, contract, progress);
    }
    ImportCounts counts = PublishBatch.joined(read, effect);
    long known = publication.known(id, contract);
    held(
        attempt,
        () -> {
          batches.wish(id, whole, RunImport.asOf(batch, LocalDate.now(clock)));
          batches.counts(id, counts);
          batches.known(id, known);
        });
    WholeFile.refuseWithoutGoodRow(batch.file().name(), read.good(), read.bad());
    return batch.accepted() || goesOn(attempt, batches.find(id).orElseThrow(), contract);
  }

  private Staging.Terms terms(Attempt attempt, FileFace face, Contract contract) {
    String home = book.homeDivision();
    byte[] now = basis.of(attempt.batchId(), face, contract, home);
    return new Staging.Terms(attempt, contract, now, home);
  }

  private static RuntimeException destroyed(ImportBatch batch) {
    return Refusal.of(PoolRefusal.FILE_DESTROYED, batch.file().name()).asException();
  }

  /** In one transaction of the run that still holds. */
  private void held(Attempt attempt, Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          attempts.mustHold(attempt);
          work.run();
        });
  }

  private ImportCounts read(CheckRows.Order order, JobProgress progress) throws IOException {
    try (ClearFile file = folder.open(batches.stored(order.terms().attempt().batchId()))) {
      return rows.check(order, file.path(), progress);
    }
  }

  private boolean goesOn(Attempt attempt, ImportBatch batch, Contract contract) {
    if (steps.of(batch.id()).isEmpty()) { // what somebody cleaned waits instead: nothing is lost
      repeats.refuseBeyond(batch);
    }
    boolean hold =
        batch.askFirst()
            || changesMuch(batch, contract)
            || isOlder(batch, contract)
            || repeats.held(batch).isPresent();
    if (hold) {
      held(
          attempt,
          () -> {
            batches.move(batch, ImportStatus.CHECKED);
            batches.finish(batch.id(), clock.instant());
          });
    }
    return !hold;
  }

  /** The rows of the last list are the best guess at this one's; 0 when there is none. */
  private long expected(ImportBatch batch, Contract contract) {
    return batches
        .findPrevious(contract.id(), batch.id())
        .map(last -> last.counts().read())
        .orElse(0L);
  }

  private static boolean wholeList(ImportBatch batch, FileFace face, Contract contract) {
    return batch.wholeList()
        && contract.delivery() == Contract.Delivery.FULL
        && !BadRowsFile.isMendedCopy(face);
  }

  private boolean changesMuch(ImportBatch batch, Contract contract) {
    long live = publication.live(contract);
    long moved = batch.counts().changed() + batch.counts().ended();
    return live > 0 && moved * WHOLE / live > book.holdPercent();
  }

  /** An older list must not overwrite a newer one unseen. */
  private boolean isOlder(ImportBatch batch, Contract contract) {
    LocalDate asOf = RunImport.asOf(batch, LocalDate.now(clock));
    return batches.newestAsOf(contract.id()).map(newest -> newest.isAfter(asOf)).orElse(false);
  }
}
