package org.relieflink.platform.watch;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 盯着的拒绝：the sentences stand in the bundle {@code watch}. */
public enum WatchRefusal implements RefusalCode {
  /** The day's quota does not hold so much any more. */
  QUOTA_USED_UP(RefusalKind.BUSY);

  private final RefusalKind kind;

  WatchRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "watch";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
