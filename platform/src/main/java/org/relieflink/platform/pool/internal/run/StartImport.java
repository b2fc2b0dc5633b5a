package org.relieflink.platform.pool.internal.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.JobProgress;
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
  private final MessageSource messages;

  StartImport(Jobs jobs, Batches batches, RunImport run, MessageSource messages) {
    this.jobs = jobs;
    this.batches = batches;
    this.run = run;
    this.messages = messages;
  }

  /** Starts what waits; batches that were refused at the door stay as they are. */
  public void start(List<ImportBatch> received, Officer officer) {
    List<ImportBatch> waiting =
        received.stream().filter(batch -> batch.status() == ImportStatus.WAITING).toList();
    if (waiting.isEmpty()) {
      return;
    }
    String title =
        messages.getMessage(
            "pool.job.title",
            new Object[] {waiting.get(0).shownTitle(), waiting.size()},
            ReaderLocale.now());
    long job = submit(new JobOrder("pool-import", title, officer), waiting);
    waiting.forEach(batch -> batches.job(batch.id(), job));
  }

  /** When the queue is full, the batches are stopped and can be started again. */
  private long submit(JobOrder order, List<ImportBatch> waiting) {
    try {
      return jobs.submit(order, progress -> runAll(waiting, order.officer(), progress));
    } catch (RefusedException full) {
      stopRest(waiting);
      throw full;
    }
  }

  /** Runs one after the other; a stop ends all of them, a mistake of ours only its own. */
  private void runAll(List<ImportBatch> waiting, Officer officer, JobProgress progress) {
    progress.resultAt(
        waiting.size() == 1 ? "/pool/imports/" + waiting.get(0).id() : "/pool/imports");
    @Nullable IllegalStateException failure = null;
    for (ImportBatch batch : waiting) {
      try {
        run.run(batch.id(), officer, progress);
      } catch (JobCancelled cancelled) {
        stopRest(waiting);
        throw cancelled;
      } catch (IllegalStateException failed) {
        failure = failed;
      }
    }
    if (failure != null) {
      throw failure;
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
