package org.relieflink.platform.job;

/** 进度：how the work tells where it stands, cheap enough to call per row. */
public interface JobProgress {
  /**
   * Begins a phase.
   *
   * @param text in plain words, e.g. 核对每一行
   * @param total units to do; 0 = not known
   */
  void phase(String text, long total);

  /** Units done in this phase so far (not the increment). */
  void done(long count);

  /** Where the result will be shown. */
  void resultAt(String path);

  /** Whether somebody asked to stop. */
  boolean cancelled();

  /** Whether the stop is that of the server and not a person's wish: the work may go on later. */
  default boolean stopping() {
    return false;
  }

  /** Ends the job as cancelled when somebody asked to stop. */
  default void checkCancelled() {
    if (cancelled()) {
      throw new JobCancelled();
    }
  }
}
