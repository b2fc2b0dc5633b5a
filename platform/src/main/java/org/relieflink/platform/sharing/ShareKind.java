package org.relieflink.platform.sharing;

/** 三样事：the three things that two units have with each other. */
public enum ShareKind {
  /** 核实请求。 */
  REQUEST,
  /** 更正请求。 */
  CORRECTION,
  /** 标准争议。 */
  DISPUTE
}
