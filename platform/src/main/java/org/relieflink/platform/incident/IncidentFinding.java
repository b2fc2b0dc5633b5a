package org.relieflink.platform.incident;

import java.util.Locale;
import java.util.Optional;

/** 结论：what an incident was found to be. */
public enum IncidentFinding {
  /** 属实。 */
  CONFIRMED,
  /** 部分属实。 */
  PARTLY,
  /** 不属实。 */
  UNFOUNDED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<IncidentFinding> find(String code) {
    for (IncidentFinding finding : values()) {
      if (finding.code().equals(code)) {
        return Optional.of(finding);
      }
    }
    return Optional.empty();
  }
}
