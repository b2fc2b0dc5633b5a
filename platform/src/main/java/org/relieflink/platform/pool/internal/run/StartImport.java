package org.relieflink.platform.pool.internal.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.job.JobStopped;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.ImportStatus;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.store.Batches;
import org.relieflink.platform.problem.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 交给后台：一次上传的几个文件排成一个任务。 Hands the files of one upload to the background as one job. */
@Component
public class StartImport {
  private final Jobs jobs;
  private final Batches batches;
  private final RunImport run;
  private final LeftImports left;
  private final MessageSource messages;

  StartImport(Jobs jobs, Batches batches, RunImport run, LeftImports left, MessageSource messages) {
    this.jobs = jobs;
    this.batches = batches;
    this.run = run;
    this.left = left;
    this.messages = messages;
  }

  /** Starts what waits; batches that were refused at the door stay as they are. */
  public void start(List<ImportBatch> received, Officer officer) {
    List<ImportBatch> waiting =
        received.stream().filter(batch -> batch.status() == ImportStatus.WAITING).toList();
    if (waiting.isEmpty()) {
      return;
    }
    waiting.forEach(batch -> batches.resumed(batch.id(), 0));
    JobOrder order = order(waiting, officer);
    try {
      submit(order, waiting);
    } catch (RefusedException full) { // they are stopped and can be started again
      stopRest(waiting);
      throw full;
    }
  }

  /**
   * Starts again what stopped half-way, in the name of whoever had asked for it.
   *
   * @throws RefusedException when the queue is full; the batch still waits then
   */
  void resume(ImportBatch batch, Officer officer) {
    List<ImportBatch> waiting = List.of(batch);
    submit(order(waiting, officer), waiting);
  }

  private JobOrder order(List<ImportBatch> waiting, Officer officer) {
    String title =
        messages.getMessage(
            "pool.job.title",
            new Object[] {waiting.get(0).shownTitle(), waiting.size()},
            ReaderLocale.now());
    return new JobOrder("pool-import", title, officer);
  }

  private void submit(JobOrder order, List<ImportBatch> waiting) {
    waiting.forEach(batch -> left.remove(batch.id()));
    long job = jobs.submit(order, progress -> runAll(waiting, order.officer(), progress));
    waiting.forEach(batch -> batches.job(batch.id(), job));
  }

  /**
   * Runs one after the other; a stop ends all of them, a mistake of ours only its own. What an
   * outage stopped goes on by itself a little later.
   */
  private void runAll(List<ImportBatch> waiting, Officer officer, JobProgress progress) {
    progress.resultAt(
        waiting.size() == 1 ? "/pool/imports/" + waiting.get(0).id() : "/pool/imports");
    @Nullable RuntimeException failure = null;
    for (ImportBatch batch : waiting) {
      try {
        run.run(batch.id(), officer, progress);
      } catch (JobCancelled cancelled) {
        if (!progress.stopping()) {
          stopRest(waiting);
        }
        throw cancelled;
      } catch (JobStopped outage) {
        cancelLater(waiting, officer, progress);
        left.add(batch.id(), officer);
        failure = outage;
      } catch (IllegalStateException failed) {
        failure = failed;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** What a person stopped during an outage must not go on by itself afterwards. */
  private void cancelLater(List<ImportBatch> waiting, Officer officer, JobProgress progress) {
    if (progress.cancelled() && !progress.stopping()) {
      waiting.forEach(batch -> left.addToCancel(batch.id(), officer));
      throw new JobCancelled();
    }
  }

  private void stopRest(List<ImportBatch> waiting) {
    for (ImportBatch batch : waiting) {
      batches
          .find(batch.id())
          .filter(now -> now.status() == ImportStatus.WAITING)
          .ifPresent(now -> batches.move(now, ImportStatus.CANCELLED));
    }
  }
}
