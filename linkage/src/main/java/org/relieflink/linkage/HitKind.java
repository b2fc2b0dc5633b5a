package org.relieflink.linkage;

/** 命中种类：本人或同户家庭成员。 */
public enum HitKind {
  SELF("self", "本人"),
  HOUSEHOLD("household", "家庭成员");

  private final String code;
  private final String labelZh;

  HitKind(String code, String labelZh) {
    this.code = code;
    this.labelZh = labelZh;
  }

  public String code() {
    return code;
  }

  public String labelZh() {
    return labelZh;
  }
}
