package org.relieflink.platform.retention;

/** 为什么压住不销毁。 */
public enum HeldFor {
  /** 有留存令。 */
  LEGAL_HOLD,
  /** 有数据安全事件没有结束。 */
  OPEN_INCIDENT,
  /** 有人在等别人同意看它。 */
  OPEN_APPROVAL,
  /** 案件还在办：已经为这个当事人写了救助意见。 */
  OPEN_CASE,
  /** 有人判断过，随案件保存。 */
  DECIDED,
  /** 在用的名单出自这一份原件。 */
  IN_USE,
  /** 导入没有办完。 */
  UNDER_WAY;

  public String messageKey() {
    return "retention.held." + name();
  }
}
