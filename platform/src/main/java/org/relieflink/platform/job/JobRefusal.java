package org.relieflink.platform.job;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 后台任务的拒绝。 */
public enum JobRefusal implements RefusalCode {
  TOO_MANY(RefusalKind.BUSY),
  NOT_FOUND(RefusalKind.NOT_FOUND);

  private final RefusalKind kind;

  JobRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "job";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
