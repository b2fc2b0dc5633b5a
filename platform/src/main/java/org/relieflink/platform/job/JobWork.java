package org.relieflink.platform.job;

/** 任务内容：the work itself; runs on a thread of the job executor. */
@FunctionalInterface
public interface JobWork {
  /**
   * Does the work. Throwing {@link org.relieflink.platform.problem.RefusedException} ends the job
   * as refused with that sentence; any other exception ends it as failed.
   */
  void run(JobProgress progress) throws Exception;
}
