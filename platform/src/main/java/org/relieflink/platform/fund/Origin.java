package org.relieflink.platform.fund;

/** 钱从哪里来。 */
public enum Origin {
  /** 中央转移支付。 */
  CENTRAL,
  /** 地方预算。 */
  LOCAL,
  /** 社会捐赠。 */
  DONATION
}
