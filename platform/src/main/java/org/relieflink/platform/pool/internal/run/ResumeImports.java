package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.store.Attempts;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.problem.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 断了的导入自己接着办，办不成的次数有限。 Goes on by itself with imports that an outage or a stop left, as soon as the
 * database answers again; after some vain runs a person is told.
 */
@Component
class ResumeImports {
  /**
   * Runs that the server begins by itself until a person asks again: an import may be the cause.
   */
  static final int MOST = 12;

  private static final Logger LOG = LoggerFactory.getLogger(ResumeImports.class);

  private final LeftImports left;
  private final Batches batches;
  private final Attempts attempts;
  private final StartImport start;
  private final Clock clock;
  private final Staging staging;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  ResumeImports(
      LeftImports left,
      Batches batches,
      Attempts attempts,
      StartImport start,
      Clock clock,
      Staging staging,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.staging = staging;
    this.transaction = transaction;
    this.events = events;
    this.left = left;
    this.batches = batches;
    this.attempts = attempts;
    this.start = start;
    this.clock = clock;
  }

  /** Tries each of them once; those that have to wait longer stay. */
  void round() {
    left.all().forEach(this::tryAgain);
  }

  private void tryAgain(long id, Officer officer) {
    try {
      AtomicReference<@Nullable ImportBatch> next = new AtomicReference<>();
      attempts.whileFree(id, () -> next.set(again(id))); // else its former run has not ended yet
      ImportBatch waiting = next.get();
      if (waiting != null) {
        start(waiting, officer);
      }
    } catch (DataAccessException | TransactionException stillDown) {
      LOG.warn("import {} waits for the database: {}", id, stillDown.toString());
    }
  }

  /** The batch when it waits again now; null when there is nothing to go on with. */
  private @Nullable ImportBatch again(long id) {
    if (!left.contains(id)) { // a person has asked for it since
      return null;
    }
    batches.interrupt(id, clock.instant());
    ImportBatch batch = batches.find(id).orElse(null);
    int times = batches.resumed(id);
    if (batch == null || batch.status() != ImportStatus.INTERRUPTED) {
      ended(id, batch);
      return null;
    }
    if (left.isToCancel(id)) {
      cancel(id);
      return null;
    }
    if (times >= MOST) {
      giveUp(batch);
      return null;
    }
    batches.move(batch, ImportStatus.WAITING);
    batches.resumed(id, times + 1);
    return batches.find(id).orElseThrow();
  }

  /** It had ended; when only the answer to its commit was lost, nobody has been told yet. */
  private void ended(long id, @Nullable ImportBatch batch) {
    String contract = batch == null ? null : batch.contractId();
    if (batch != null && contract != null && batch.status() == ImportStatus.PUBLISHED) {
      events.publishEvent(new PoolChanged(id, contract, PoolChanged.Kind.IMPORTED, batch.counts()));
    }
    left.remove(id);
  }

  private void cancel(long id) {
    transaction.executeWithoutResult(
        status -> {
          staging.drop(id);
          batches.move(id, ImportStatus.INTERRUPTED, ImportStatus.WAITING);
          batches.move(id, ImportStatus.WAITING, ImportStatus.CANCELLED);
        });
    left.remove(id);
  }

  private void giveUp(ImportBatch batch) {
    LOG.error("import {} failed {} times by an outage and waits for a person", batch.id(), MOST);
    batches.refuse(batch.id(), PoolRefusal.IMPORT_OUTAGE.name(), null, clock.instant());
    batches.move(batch.id(), ImportStatus.INTERRUPTED, ImportStatus.FAILED);
    left.remove(batch.id());
  }

  private void start(ImportBatch batch, Officer officer) {
    try {
      start.resume(batch, officer);
      LOG.warn("import {} goes on where it stopped", batch.id());
    } catch (RefusedException queueFull) {
      left.add(batch.id(), officer);
      batches.resumed(batch.id(), batches.resumed(batch.id()) - 1);
    } catch (DataAccessException | TransactionException downAgain) {
      left.add(batch.id(), officer);
      throw downAgain;
    }
  }
}
