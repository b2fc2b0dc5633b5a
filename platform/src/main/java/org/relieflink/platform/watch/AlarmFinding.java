package org.relieflink.platform.watch;

import java.util.Locale;
import java.util.Optional;

/** 结论：what a reviewer found an alarm to be. */
public enum AlarmFinding {
  /** 正常办案：unusual, and there was a reason for it. */
  EXPLAINED,
  /** 违规：data were looked at without a right reason. */
  MISUSE,
  /** 误报：the rule should not have spoken. */
  FALSE_ALARM;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AlarmFinding> find(String code) {
    for (AlarmFinding finding : values()) {
      if (finding.code().equals(code)) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }
}
