package org.relieflink.platform.approval;

import java.util.Locale;

/** 一步：what a person did with a request; rows are added, never changed. */
public enum ApprovalAct {
  ASKED,
  AGREED,
  REFUSED,
  WITHDRAWN,
  USED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ApprovalAct ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
