package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Guess;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.FileFace.SheetPlan;
import org.relieflink.platform.pool.internal.store.Memory;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人来定：这是哪份名单、哪列是什么、要不要入库。 What a person decides about an import that waits. */
@Component
public class ConfirmImport {
  private final Batches batches;
  private final ContractBook book;
  private final RecogniseList recognise;
  private final Memory memory;
  private final Staging staging;
  private final Trail trail;
  private final Clock clock;

  ConfirmImport(
      Batches batches,
      ContractBook book,
      RecogniseList recognise,
      Memory memory,
      Staging staging,
      Trail trail,
      Clock clock) {
    this.batches = batches;
    this.book = book;
    this.recognise = recognise;
    this.memory = memory;
    this.staging = staging;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Which list it is and, where the person changed it, which column is which field; remembered for
   * the same header.
   */
  @Transactional
  public void choose(ImportBatch batch, Choice choice, Officer officer) {
    Contract contract =
        book.find(choice.contractId())
            .orElseThrow(
                () -> Refusal.of(PoolRefusal.CONTRACT_UNKNOWN, choice.contractId()).asException());
    FileFace face = batches.findFace(batch.id()).orElseThrow();
    SheetPlan first = face.sheets().get(0);
    ColumnMap columns =
        choice.columns().isEmpty()
            ? Recogniser.columns(contract, first.headers())
            : new ColumnMap(first.headers(), choice.columns());
    batches.move(batch, ImportStatus.WAITING);
    recognise.adopt(batch, face, new Guess(contract, 1, columns), officer);
    memory.learn(
        officer,
        Permission.heading(officer, first.headers()),
        new Memory.Lesson(contract.id(), columns.columnByField()),
        clock.instant());
    record("POOL_LIST_CHOSEN", batch, officer);
  }

  /** Which list and which columns; no columns means as found. */
  public record Choice(String contractId, Map<String, Integer> columns) {
    public Choice {
      columns = Map.copyOf(columns);
    }
  }

  /**
   * Yes, take it in; not when the list was taken in anew since the check that the yes is about.
   *
   * @param supplement nobody leaves the list because of this file
   */
  @Transactional
  public void accept(ImportBatch batch, boolean supplement, Officer officer) {
    if (batches.overtaken(batch.id())) {
      throw Refusal.of(PoolRefusal.LIST_MOVED_ON, batch.number()).asException();
    }
    WholeFile.refuseWithoutGoodRow(
        batch.file().name(), batch.counts().good(), batch.counts().bad());
    batches.move(batch, ImportStatus.WAITING);
    batches.accept(batch.id());
    if (supplement) {
      batches.wish(batch.id(), false, RunImport.asOf(batch, LocalDate.now(clock)));
    }
    record("POOL_BATCH_ACCEPTED", batch, officer);
  }

  /** Starts a refused, interrupted or stopped batch once more from the stored file. */
  @Transactional
  public void again(ImportBatch batch, Officer officer) {
    batches.move(batch, ImportStatus.WAITING);
    record("POOL_BATCH_AGAIN", batch, officer);
  }

  /** Check it once more, with the steps of cleaning, and ask again. */
  @Transactional
  public void checkAgain(ImportBatch batch, Officer officer) {
    // refused after the move, what was cleaned could not be taken back any more
    WholeFile.refuseWithoutGoodRow(
        batch.file().name(), batch.counts().good(), batch.counts().bad());
    batches.move(batch, ImportStatus.WAITING);
    batches.checkAgain(batch.id());
    record("POOL_BATCH_AGAIN", batch, officer);
  }

  /** No, leave it. */
  @Transactional
  public void discard(ImportBatch batch, Officer officer) {
    batches.move(batch, ImportStatus.CANCELLED);
    batches.finish(batch.id(), clock.instant());
    staging.drop(batch.id());
    record("POOL_BATCH_DISCARDED", batch, officer);
  }

  private void record(String action, ImportBatch batch, Officer officer) {
    trail.record(officer, TrailNote.of(action, "batch", String.valueOf(batch.id())));
  }
}
