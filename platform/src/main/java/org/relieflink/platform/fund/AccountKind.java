package org.relieflink.platform.fund;

/** 账户的种类：where money of the fund stands; the database holds the same words. */
public enum AccountKind {
  /** 来源：what came from outside, less what was handed back; the only one that stands in credit. */
  SOURCE,
  /** 资金池：received, not yet meant for anything. */
  POOL,
  /** 指定用途。 */
  EARMARK,
  /** 预留：held for one person of one decided case until a day. */
  COMMITMENT,
  /** 在途：ordered, no receipt yet; one account for each order. */
  IN_TRANSIT,
  /** 已付：the bank's receipt is there. */
  PAID,
  /** 退回：came back from the bank. */
  RETURNED,
  /** 追回：paid wrongly, got back. */
  RECOVERED
}
