package org.relieflink.platform.supervision;

import java.util.Locale;

/** 监督线索的状态：where a lead stands; only people move it. */
public enum LeadState {
  OPEN,
  CONFIRMED,
  UNFOUNDED,
  DISPUTED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this code, as stored. */
  public static LeadState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
