package org.relieflink.platform.fund;

/** 付款前核什么：asked when a batch is made and again when it is released. */
public enum PayCheck {
  /** 决定还在：预留着、没有到期、没有别的批次。 */
  DECIDED,
  /** 人还在：死亡登记里没有。 */
  ALIVE,
  /** 身份：数据池里的姓名和号码对得上。 */
  IDENTITY,
  /** 别的机关没有给过。 */
  DOUBLE,
  /** 账户是本人或者监护人的，不是许多人的。 */
  ACCOUNT,
  /** 问的名单没有过期。 */
  FRESH
}
