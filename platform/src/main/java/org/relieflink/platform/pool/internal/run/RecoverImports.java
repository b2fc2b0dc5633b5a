package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import java.util.Optional;
import org.relieflink.platform.job.Job;
import org.relieflink.platform.job.JobState;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.internal.store.Attempts;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.pool.internal.store.Staging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * 启动时收拾：上次没跑完的批次接着办，用完的暂存删去。 At the start, what a crash left goes on where it stood, and what ended
 * imports left is cleared away.
 */
@Component
class RecoverImports implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(RecoverImports.class);

  private final Batches batches;
  private final Attempts attempts;
  private final Staging staging;
  private final LeftImports left;
  private final Jobs jobs;
  private final Clock clock;

  RecoverImports(
      Batches batches,
      Attempts attempts,
      Staging staging,
      LeftImports left,
      Jobs jobs,
      Clock clock) {
    this.batches = batches;
    this.attempts = attempts;
    this.staging = staging;
    this.left = left;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (long id : batches.running()) {
      if (attempts.whileFree(id, () -> batches.interrupt(id, clock.instant()))) {
        LOG.warn("import {} was interrupted by the last stop", id);
      } // else another server is at it
    }
    batches.resumable(ResumeImports.MOST).forEach(this::goesOn);
    staging.sweep(clock.instant());
  }

  /** Whoever runs files without a job comes back for them; a job that was stopped stays so. */
  private void goesOn(long id) {
    ImportBatch batch = batches.find(id).orElseThrow();
    Long number = batch.jobId();
    Optional<Job> job = number == null ? Optional.empty() : jobs.find(number);
    if (job.filter(one -> one.state() == JobState.CANCELLED).isPresent()) {
      batches.move(id, ImportStatus.INTERRUPTED, ImportStatus.WAITING);
      batches.move(id, ImportStatus.WAITING, ImportStatus.CANCELLED);
    } else {
      job.ifPresent(one -> left.add(id, one.order().officer()));
    }
  }
}
