package org.relieflink.platform.job;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;

/** 后台任务：submit, watch, cancel. */
public interface Jobs {
  /**
   * Queues the work and returns its number at once.
   *
   * @throws org.relieflink.platform.problem.RefusedException when the queue is full
   */
  long submit(JobOrder order, JobWork work);

  Optional<Job> find(long id);

  /** The newest first, as far as this officer may see them. */
  List<Job> latest(Officer officer, int limit);

  /** Asks the job to stop; false when it has ended or does not exist. */
  boolean cancel(long id);
}
