package org.relieflink.platform.job;

/** 任务状态。 */
public enum JobState {
  QUEUED(false),
  RUNNING(false),
  DONE(true),
  /** The work refused itself with a stable code. */
  REFUSED(true),
  /** A mistake of ours. */
  FAILED(true),
  CANCELLED(true),
  /** The server stopped or died while it ran; nothing half-done is visible; start it again. */
  INTERRUPTED(true);

  private final boolean terminal;

  JobState(boolean terminal) {
    this.terminal = terminal;
  }

  public boolean terminal() {
    return terminal;
  }

  public String messageKey() {
    return "job.state." + name();
  }
}
