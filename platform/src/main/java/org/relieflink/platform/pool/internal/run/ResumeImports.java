package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.store.Attempts;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.problem.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * 断了的导入自己接着办，办不成的次数有限。 Goes on by itself with imports that an outage or a stop left, as soon
 * as the database answers again; after some vain runs a person is told.
 */
@Component
class ResumeImports {
  /** Runs that the server begins by itself until a person asks again: an import may be the cause. */
  static final int MOST = 12;

  private static final Logger LOG = LoggerFactory.getLogger(ResumeImports.class);

  private final LeftImports left;
  private final Batches batches;
  private final Attempts attempts;
  private final StartImport start;
  private final Clock clock;

  ResumeImports(
      LeftImports left, Batches batches, Attempts attempts, StartImport start, Clock clock) {
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
      if (attempts.free(id)) { // else its former run has not ended yet
        resume(id, officer);
      }
    } catch (DataAccessException | TransactionException stillDown) {
      LOG.warn("import {} waits for the database: {}", id, stillDown.toString());
    }
  }

  private void resume(long id, Officer officer) {
    batches.interrupt(id, clock.instant());
    ImportBatch batch = batches.find(id).orElse(null);
    if (batch == null || batch.status() != ImportStatus.INTERRUPTED) {
      left.remove(id); // a person was faster, or it had ended
      return;
    }
    int times = batches.resumed(id);
    if (times >= MOST) {
      giveUp(batch);
    } else {
      again(batch, officer, times);
    }
  }

  private void giveUp(ImportBatch batch) {
    LOG.error("import {} failed {} times by an outage and waits for a person", batch.id(), MOST);
    batches.refuse(batch.id(), PoolRefusal.IMPORT_OUTAGE.name(), null, clock.instant());
    batches.move(batch.id(), ImportStatus.INTERRUPTED, ImportStatus.FAILED);
    left.remove(batch.id());
  }

  private void again(ImportBatch batch, Officer officer, int times) {
    LOG.warn("import {} goes on where it stopped", batch.id());
    try {
      batches.move(batch, ImportStatus.WAITING);
      batches.resumed(batch.id(), times + 1);
      left.remove(batch.id());
      start.resume(batches.find(batch.id()).orElseThrow(), officer);
    } catch (OptimisticLockingFailureException somebodyWasFaster) {
      left.remove(batch.id());
    } catch (RefusedException queueFull) {
      batches.resumed(batch.id(), times);
      left.add(batch.id(), officer);
    }
  }
}
