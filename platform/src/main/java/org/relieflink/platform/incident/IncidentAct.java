package org.relieflink.platform.incident;

import java.util.Locale;
import java.util.Optional;

/** 办了什么：one step on an incident; steps are added, never changed. */
public enum IncidentAct {
  ASSESSED(IncidentStage.ASSESS),
  HANDLED(IncidentStage.HANDLE),
  REPORTED(IncidentStage.REPORT),
  /** 不用报告，写明理由。 */
  NOT_REPORTED(IncidentStage.REPORT),
  TOLD(IncidentStage.TELL),
  /** 不用告知，写明理由（个人信息保护法 57 条第二款）。 */
  NOT_TOLD(IncidentStage.TELL),
  CLOSED(IncidentStage.CLOSE);

  private final IncidentStage stage;

  IncidentAct(IncidentStage stage) {
    this.stage = stage;
  }

  public IncidentStage stage() {
    return stage;
  }

  /** Whether the stage was left out, with a reason, instead of done. */
  public boolean waives() {
    return this == NOT_REPORTED || this == NOT_TOLD;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that an officer may add by himself; ending wants another person. */
  public static Optional<IncidentAct> find(String code) {
    for (IncidentAct act : values()) {
      if (act != CLOSED && act.code().equals(code)) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }
}
