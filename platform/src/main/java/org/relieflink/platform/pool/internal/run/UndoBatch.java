package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.UndoReport;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Reversal;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 撤销一批：回到导入以前，先撤后来的，再撤先来的。 Undoes an import; later ones of the same list go first. */
@Component
public class UndoBatch {
  private final Batches batches;
  private final Reversal reversal;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UndoBatch(
      Batches batches,
      Reversal reversal,
      Trail trail,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.batches = batches;
    this.reversal = reversal;
    this.trail = trail;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  public UndoReport undo(ImportBatch batch, Officer officer) {
    if (batch.status() != ImportStatus.PUBLISHED) {
      throw Refusal.of(PoolRefusal.STATUS_WRONG, batch.number()).asException();
    }
    Optional<ImportBatch> later = batches.findLater(batch);
    if (later.isPresent()) {
      throw Refusal.of(PoolRefusal.LATER_BATCH, batch.number(), later.get().number()).asException();
    }
    UndoReport report =
        Objects.requireNonNull(transaction.execute(status -> reverse(batch, officer)));
    events.publishEvent(
        new PoolChanged(
            batch.id(),
            Objects.requireNonNull(batch.contractId()),
            PoolChanged.Kind.UNDONE,
            batch.counts()));
    return report;
  }

  private UndoReport reverse(ImportBatch batch, Officer officer) {
    if (batches.thinned(batch.id())) {
      throw Refusal.of(PoolRefusal.RECORDS_ENDED_BY_RULE, batch.number()).asException();
    }
    Instant now = clock.instant();
    batches.move(batch, ImportStatus.UNDONE);
    batches.undone(batch.id(), officer, now);
    trail.record(officer, TrailNote.of("POOL_BATCH_UNDONE", "batch", String.valueOf(batch.id())));
    return reversal.undo(batch, now);
  }
}
