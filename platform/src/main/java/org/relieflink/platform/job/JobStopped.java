package org.relieflink.platform.job;

import java.io.Serial;

/** 停下了：leaves the work after an outage; nothing half-done is visible, and it can be done again. */
public final class JobStopped extends IllegalStateException {
  @Serial private static final long serialVersionUID = 1L;

  public JobStopped(String message, Throwable cause) {
    super(message, cause);
  }
}
