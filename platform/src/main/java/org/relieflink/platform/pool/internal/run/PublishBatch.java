package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.store.Attempt;
import org.relieflink.platform.pool.internal.store.Attempts;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.ListMovedOn;
import org.relieflink.platform.pool.internal.store.Publication;
import org.relieflink.platform.pool.internal.store.Staging;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 入库：一个事务，要么全有要么全无；提交之后才告诉别人。 Publishes a checked batch in one transaction. */
@Component
class PublishBatch {
  private final Batches batches;
  private final Standing standing;
  private final Publication publication;
  private final Staging staging;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Phases phases;
  private final Clock clock;
  private final Attempts attempts;

  PublishBatch(
      Batches batches,
      Standing standing,
      Publication publication,
      Staging staging,
      Trail trail,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Phases phases,
      Clock clock,
      Attempts attempts) {
    this.attempts = attempts;
    this.batches = batches;
    this.standing = standing;
    this.publication = publication;
    this.staging = staging;
    this.trail = trail;
    this.events = events;
    this.transaction = transaction;
    this.phases = phases;
    this.clock = clock;
  }

  /** False when the list has changed since the check: nothing is done, and all is to be checked. */
  boolean publish(Attempt attempt, Contract contract, Officer officer, JobProgress progress) {
    progress.checkCancelled();
    phases.begin(progress, "publish", 0);
    long id = attempt.batchId();
    held(attempt, () -> batches.move(id, ImportStatus.CHECKING, ImportStatus.PUBLISHING));
    try {
      enterAndTell(attempt, contract, officer, progress);
      return true;
    } catch (ListMovedOn movedOn) {
      held(attempt, () -> checkAnew(id));
      return false;
    }
  }

  private void checkAnew(long id) {
    staging.drop(id);
    batches.move(id, ImportStatus.PUBLISHING, ImportStatus.CHECKING);
  }

  /** In one transaction of the run that still holds. */
  private void held(Attempt attempt, Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          attempts.mustHold(attempt);
          work.run();
        });
  }

  private void enterAndTell(
      Attempt attempt, Contract contract, Officer officer, JobProgress progress) {
    long id = attempt.batchId();
    ImportCounts counts =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  ImportCounts done = enter(attempt, contract, officer);
                  phases.begin(progress, "commit", 0);
                  return done;
                }));
    events.publishEvent(new PoolChanged(id, contract.id(), PoolChanged.Kind.IMPORTED, counts));
  }

  /** Whether the run still holds is asked last, since others wait for the batch from then on. */
  private ImportCounts enter(Attempt attempt, Contract contract, Officer officer) {
    long id = attempt.batchId();
    standing.mustStandToTheEnd(contract);
    ImportBatch batch = batches.find(id).orElseThrow();
    Instant now = clock.instant();
    LocalDate asOf = RunImport.asOf(batch, LocalDate.ofInstant(now, clock.getZone()));
    ImportCounts effect =
        publication.publish(id, contract, new Publication.Terms(now, asOf, batch.wholeList()));
    attempts.mustHold(attempt);
    staging.mustStand(id);
    ImportCounts counts = joined(batch.counts(), effect);
    batches.counts(id, counts);
    batches.move(id, ImportStatus.PUBLISHING, ImportStatus.PUBLISHED);
    batches.finish(id, clock.instant());
    staging.drop(id);
    trail.record(officer, TrailNote.of("POOL_BATCH_PUBLISHED", "batch", String.valueOf(id)));
    return counts;
  }

  /** Row counts of the check with the effect on the pool. */
  static ImportCounts joined(ImportCounts rows, ImportCounts effect) {
    return new ImportCounts(
        rows.read(),
        rows.skipped(),
        rows.good(),
        rows.bad(),
        effect.added(),
        effect.changed(),
        effect.same(),
        effect.ended());
  }
}
