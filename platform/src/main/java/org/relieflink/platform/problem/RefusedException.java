package org.relieflink.platform.problem;

import java.io.Serial;

/** 拒绝（异常形式）：carries a refusal from a controller to the page or problem+json. */
public final class RefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.code().code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
