package org.relieflink.platform.screening;

import java.util.Locale;

/** 命中的状态：waits for a person, or what a person said. */
public enum HitState {
  OPEN,
  SAME,
  DIFFERENT,
  UNSURE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static HitState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
