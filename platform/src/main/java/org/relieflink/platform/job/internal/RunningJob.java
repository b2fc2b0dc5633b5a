package org.relieflink.platform.job.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.job.Job;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.job.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** 运行中的任务：live progress in memory, saved at most twice a second. */
final class RunningJob implements JobProgress {
  private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
  private static final Duration SAVE_EVERY = Duration.ofMillis(500);

  private final long id;
  private final JobOrder order;
  private final JobStore store;
  private final Clock clock;
  private volatile boolean cancelled;
  private volatile boolean stopping;
  private volatile JobState state = JobState.QUEUED;
  private volatile String phase = "";
  private volatile long done;
  private volatile long total;
  private volatile @Nullable Instant phaseStart;
  private volatile @Nullable String resultPath;
  private Instant saved = Instant.EPOCH;

  RunningJob(long id, JobOrder order, JobStore store, Clock clock) {
    this.id = id;
    this.order = order;
    this.store = store;
    this.clock = clock;
  }

  void begin() {
    state = JobState.RUNNING;
    phaseStart = clock.instant();
    save();
  }

  /** The job as it ended, to be saved. */
  Job end(JobState how, String message) {
    state = how;
    return snapshot(clock.instant(), message);
  }

  Job snapshot() {
    return snapshot(null, "");
  }

  private Job snapshot(@Nullable Instant ended, String message) {
    return new Job(id, order, state, phase, done, total, phaseStart, ended, message, resultPath);
  }

  void cancel() {
    cancelled = true;
  }

  /** The server ends: work stops as if cancelled, and is told apart from that. */
  void stop() {
    stopping = true;
  }

  @Override
  public void phase(String text, long units) {
    phase = text;
    total = units;
    done = 0;
    phaseStart = clock.instant();
    save();
  }

  @Override
  public void done(long count) {
    done = count;
    if (Duration.between(saved, clock.instant()).compareTo(SAVE_EVERY) >= 0) {
      save();
    }
  }

  /** Where the work stands is told as well as can be: while the database is away, from memory. */
  private void save() {
    saved = clock.instant();
    try {
      store.save(snapshot());
    } catch (DataAccessException | TransactionException down) {
      LOG.debug("the progress of job {} is not saved: {}", id, down.toString());
    }
  }

  @Override
  public void resultAt(String path) {
    resultPath = path;
  }

  @Override
  public boolean cancelled() {
    return cancelled || stopping;
  }

  @Override
  public boolean stopping() {
    return stopping && !cancelled;
  }
}
