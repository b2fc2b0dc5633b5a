package org.relieflink.platform.assistant;

import org.relieflink.platform.problem.RefusalCode;
import org.relieflink.platform.problem.RefusalKind;

/** 助手的拒绝：the sentences stand in the bundle {@code assistant}. */
public enum AssistantRefusal implements RefusalCode {
  /** Persons are looked up elsewhere, with purpose and quota. */
  QUESTION_WITH_NUMBER(RefusalKind.UNPROCESSABLE),
  QUESTION_TOO_LONG(RefusalKind.UNPROCESSABLE),
  TEXT_UNKNOWN(RefusalKind.NOT_FOUND);

  private final RefusalKind kind;

  AssistantRefusal(RefusalKind kind) {
    this.kind = kind;
  }

  @Override
  public String capability() {
    return "assistant";
  }

  @Override
  public RefusalKind kind() {
    return kind;
  }
}
