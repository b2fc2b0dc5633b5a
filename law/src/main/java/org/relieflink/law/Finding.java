package org.relieflink.law;

/** 一条规则的结果：符合、不符合、还不清楚。The three answers of a rule; unknown never becomes not met. */
public enum Finding {
  MET("met", "符合"),
  NOT_MET("not_met", "不符合"),
  UNKNOWN("unknown", "还不清楚");

  private final String code;
  private final String label;

  Finding(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word in files and JSON. */
  public String code() {
    return code;
  }

  /** The word on the screen. */
  public String label() {
    return label;
  }

  /** Yes, no, unknown read as a finding. */
  static Finding of(Answer answer) {
    return switch (answer) {
      case YES -> MET;
      case NO -> NOT_MET;
      case UNKNOWN -> UNKNOWN;
    };
  }

  Finding negated() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
