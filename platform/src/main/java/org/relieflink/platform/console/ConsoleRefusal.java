package org.relieflink.platform.console;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 字典的拒绝：the sentences stand in the bundle {@code console}. */
public enum ConsoleRefusal implements RefusalCode {
  AGREEMENT_REASON(RefusalKind.UNPROCESSABLE),
  /** The content is another one by now. */
  EDITION_CHANGED(RefusalKind.CONFLICT),
  /** The same person counts once. */
  ALREADY_AGREED(RefusalKind.CONFLICT);

  private final RefusalKind kind;

  ConsoleRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "console";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
