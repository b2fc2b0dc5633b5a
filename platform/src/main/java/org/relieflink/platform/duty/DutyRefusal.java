package org.relieflink.platform.duty;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 职责台账的拒绝：the sentences stand in the bundle {@code duty}. */
public enum DutyRefusal implements RefusalCode {
  UNKNOWN(RefusalKind.NOT_FOUND),
  YEAR_UNUSABLE(RefusalKind.UNPROCESSABLE);

  private final RefusalKind kind;

  DutyRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "duty";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
