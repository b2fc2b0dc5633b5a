package org.relieflink.bench;

/**
 * 一次子进程运行的度量。 What one run of a child process took.
 *
 * @param wallSeconds from start to end, as a clock on the wall shows it
 * @param cpuSeconds processor time of the process and of all that it started
 * @param peakBytes most memory resident at one time
 */
public record ChildRun(End end, double wallSeconds, double cpuSeconds, long peakBytes) {

  /** How the run ended. */
  public enum End {
    DONE,
    /** Stopped because it took longer than allowed. */
    STOPPED,
    FAILED
  }

  boolean done() {
    return end == End.DONE;
  }
}
