package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.pool.FaultFacet;
import org.relieflink.platform.pool.FaultPage;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.UndoReport;
import org.relieflink.platform.pool.internal.check.Reason.Family;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Faults;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.vault.MemoryFolder.ClearFile;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** 导入台：页面和接口都从这里办，先看有没有权。 One desk for pages and API: looks at permission first, then acts. */
@Component
public class ImportDesk {
  private final Batches batches;
  private final Faults faults;
  private final FaultTexts texts;
  private final BadRowsFile badRows;
  private final ConfirmImport confirm;
  private final StartImport start;
  private final UndoBatch undo;
  private final Jobs jobs;

  private final Permission permission;

  ImportDesk(
      Batches batches,
      Faults faults,
      FaultTexts texts,
      BadRowsFile badRows,
      ConfirmImport confirm,
      StartImport start,
      UndoBatch undo,
      Jobs jobs,
      Permission permission) {
    this.permission = permission;
    this.batches = batches;
    this.faults = faults;
    this.texts = texts;
    this.badRows = badRows;
    this.confirm = confirm;
    this.start = start;
    this.undo = undo;
    this.jobs = jobs;
  }

  /** The batch, as far as this officer may know of it. */
  public ImportBatch get(long id, Officer officer) {
    return batches
        .find(id)
        .orElseThrow(() -> Refusal.of(PoolRefusal.BATCH_UNKNOWN, String.valueOf(id)).asException());
  }

  public List<ImportBatch> latest(@Nullable Long before, int limit) {
    return batches.latest(before, limit);
  }

  /** The import of the same list before this one. */
  public Optional<ImportBatch> previous(ImportBatch batch) {
    String contract = batch.contractId();
    return contract == null ? Optional.empty() : batches.findPrevious(contract, batch.id());
  }

  /** A later import of the same list, which has to be undone first. */
  public Optional<ImportBatch> later(ImportBatch batch) {
    return batch.contractId() == null ? Optional.empty() : batches.findLater(batch);
  }

  public FileFace face(ImportBatch batch) {
    return batches
        .findFace(batch.id())
        .orElse(new FileFace("CSV", "", List.of(), List.of(), List.of()));
  }

  public FaultPage faults(ImportBatch batch, @Nullable Family family, long offset) {
    FileFace face = face(batch);
    return new FaultPage(
        faults.page(batch.id(), family, offset, FaultPage.MOST).stream()
            .map(placed -> texts.fault(placed, face))
            .toList(),
        offset,
        faults.count(batch.id(), family));
  }

  public List<FaultFacet> facets(ImportBatch batch) {
    return faults.facets(batch.id());
  }

  /**
   * A temporary file; the caller sends it and deletes it. The access table puts it on the trail.
   */
  public ClearFile badRows(ImportBatch batch) throws IOException {
    if (batch.counts().bad() == 0) {
      throw wrongStatus(batch);
    }
    FileFace face = face(batch);
    return badRows.write(batch, placed -> texts.inFile(placed, face));
  }

  public void choose(ImportBatch batch, ConfirmImport.Choice choice, Officer officer) {
    act(batch, officer, ImportStatus.NEEDS_CHOICE);
    confirm.choose(batch, choice, officer);
    restart(batch, officer);
  }

  public void accept(ImportBatch batch, boolean supplement, Officer officer) {
    act(batch, officer, ImportStatus.CHECKED);
    confirm.accept(batch, supplement, officer);
    restart(batch, officer);
  }

  /** Runs a batch again that was refused, interrupted, stopped or failed. */
  public void again(ImportBatch batch, Officer officer) {
    act(
        batch,
        officer,
        ImportStatus.REFUSED,
        ImportStatus.INTERRUPTED,
        ImportStatus.CANCELLED,
        ImportStatus.FAILED);
    confirm.again(batch, officer);
    restart(batch, officer);
  }

  /** Counts once more what a cleaned file would do; a person is asked again. */
  public void checkAgain(ImportBatch batch, Officer officer) {
    act(batch, officer, ImportStatus.CHECKED);
    confirm.checkAgain(batch, officer);
    restart(batch, officer);
  }

  public void discard(ImportBatch batch, Officer officer) {
    act(batch, officer, ImportStatus.NEEDS_CHOICE, ImportStatus.CHECKED);
    confirm.discard(batch, officer);
  }

  /** Asks a running import to stop. */
  public void cancel(ImportBatch batch, Officer officer) {
    permission.mustLoad(officer);
    Long job = batch.jobId();
    if (job != null) {
      jobs.cancel(job);
    }
  }

  public UndoReport undo(ImportBatch batch, Officer officer) {
    act(batch, officer, ImportStatus.PUBLISHED);
    return undo.undo(batch, officer);
  }

  private void act(ImportBatch batch, Officer officer, ImportStatus... allowed) {
    permission.mustLoad(officer);
    if (!List.of(allowed).contains(batch.status())) {
      throw wrongStatus(batch);
    }
  }

  private void restart(ImportBatch batch, Officer officer) {
    try {
      start.start(List.of(batches.find(batch.id()).orElseThrow()), officer);
    } catch (OptimisticLockingFailureException somebodyWasFaster) {
      throw wrongStatus(batch);
    }
  }

  private static RuntimeException wrongStatus(ImportBatch batch) {
    return Refusal.of(PoolRefusal.STATUS_WRONG, batch.number()).asException();
  }
}
