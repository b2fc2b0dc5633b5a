package org.relieflink.platform.screening;

import java.util.Locale;
import java.util.Optional;

/** 查询的用途：why an officer looks a person up; asked before, kept in the trail. */
public enum Purpose {
  /** 办理国家司法救助案件。 */
  RELIEF_CASE,
  /** 核查救助线索。 */
  LEAD_CHECK,
  /** 窗口接待来访。 */
  RECEPTION;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "screening.purpose." + name();
  }

  public static Optional<Purpose> find(String code) {
    for (Purpose purpose : values()) {
      if (purpose.code().equals(code)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
