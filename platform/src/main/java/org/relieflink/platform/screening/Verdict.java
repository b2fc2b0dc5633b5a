package org.relieflink.platform.screening;

import java.util.Locale;
import java.util.Optional;

/** 人的判断：what a person said about a hit. The machine never says any of these. */
public enum Verdict {
  /** 是同一人：the record belongs to the party or the family. */
  SAME,
  /** 不是：somebody else. */
  DIFFERENT,
  /** 说不准：the department has to be asked. */
  UNSURE,
  /** 撤销：the last verdict is taken back; the hit waits again. */
  WITHDRAWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Verdict> find(String code) {
    for (Verdict verdict : values()) {
      if (verdict.code().equals(code)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }

  /** The state of a hit after this verdict. */
  public HitState leadsTo() {
    return switch (this) {
      case SAME -> HitState.SAME;
      case DIFFERENT -> HitState.DIFFERENT;
      case UNSURE -> HitState.UNSURE;
      case WITHDRAWN -> HitState.OPEN;
    };
  }
}
