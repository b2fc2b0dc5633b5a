package org.relieflink.platform.approval;

import java.util.Locale;

/** 授权请求的状态：a request moves forward only; the database refuses any other move. */
public enum ApprovalState {
  /** 等人同意。 */
  OPEN,
  /** 已同意，可以用一次。 */
  GRANTED,
  /** 有人不同意，到此为止。 */
  REFUSED,
  /** 申请人撤回，或者换了内容。 */
  WITHDRAWN,
  /** 已用掉。 */
  USED,
  /** 过期。 */
  EXPIRED;

  /** Somebody may still act on it. */
  public boolean live() {
    return this == OPEN || this == GRANTED;
  }

  /** As stored and as the API writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ApprovalState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
