package org.relieflink.platform.job;

import java.io.Serial;

/** 已取消：leaves the work after a request to stop. */
public final class JobCancelled extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public JobCancelled() {
    super("cancelled", null, false, false);
  }
}
