package org.relieflink.platform.vault;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 密库的拒绝：what the vault says no to; the sentences stand in the bundle {@code vault}. */
public enum VaultRefusal implements RefusalCode {
  /** No citizen number, or one that cannot be. */
  NUMBER_UNUSABLE(RefusalKind.UNPROCESSABLE),
  CASE_MISSING(RefusalKind.UNPROCESSABLE),
  REASON_MISSING(RefusalKind.UNPROCESSABLE),
  /** Nothing is kept under this number. */
  NOBODY(RefusalKind.NOT_FOUND),
  ROTATION_UNDER_WAY(RefusalKind.CONFLICT);

  private final RefusalKind kind;

  VaultRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "vault";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
