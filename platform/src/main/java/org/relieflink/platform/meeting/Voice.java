package org.relieflink.platform.meeting;

/** 表态。 */
public enum Voice {
  /** 同意。 */
  FOR,
  /** 不同意。 */
  AGAINST,
  /** 弃权。 */
  ABSTAIN
}
