package org.relieflink.platform.supervision;

import java.util.Locale;
import java.util.Optional;

/** 人对监督线索的处置：what a person said of a lead. The machine never says any of these. */
public enum LeadVerdict {
  /** 属实：checked, it is so. */
  CONFIRMED,
  /** 不属实：another person, a mistake in a list, an exception of the rule. */
  UNFOUNDED,
  /** 有争议：the department sees it otherwise; it stays on the table. */
  DISPUTED,
  /** 撤销：the last word is taken back; the lead waits again. */
  WITHDRAWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LeadVerdict> find(String code) {
    for (LeadVerdict verdict : values()) {
      if (verdict.code().equals(code)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }

  /** The state of a lead after this verdict. */
  public LeadState leadsTo() {
    return switch (this) {
      case CONFIRMED -> LeadState.CONFIRMED;
      case UNFOUNDED -> LeadState.UNFOUNDED;
      case DISPUTED -> LeadState.DISPUTED;
      case WITHDRAWN -> LeadState.OPEN;
    };
  }
}
