package org.relieflink.platform.watch;

import java.util.Locale;
import java.util.Optional;

/** 预警的状态：forward only; it follows from the steps and is stored nowhere. */
public enum AlarmState {
  /** 新：nobody has looked at it yet. */
  NEW,
  /** 已确认：somebody has taken it up. */
  ACKNOWLEDGED,
  /** 已结：with a finding. */
  CLOSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AlarmState> find(String code) {
    for (AlarmState state : values()) {
      if (state.code().equals(code)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
