package org.relieflink.platform.fund;

/** 八条不变：what holds of the books at every moment. */
public enum FundInvariant {
  /** 分录借贷相抵；账上的加起来等于收进来的减去付出去的。 */
  SUMS,
  /** 余额等于把分录从头再记一遍。 */
  REPLAY,
  /** 没有账户透支过，资金池没有超过收到的。 */
  NOT_BELOW,
  /** 同一个人、案件、用途、期次，只有一笔活着。 */
  ONE_PAYMENT,
  /** 每笔付款都有同意的人，够数，不是经办的人，也不是付款的人。 */
  APPROVED,
  /** 回单的金额等于付款指令的金额。 */
  RECEIPT,
  /** 没有一步往回走。 */
  FORWARD,
  /** 按存下的建议重算，一分不差，预留不多于建议。 */
  FORMULA
}
