package org.relieflink.platform.transfer;

/** 类别：what a department may get depends on it; whose age nobody knows is taken for a minor. */
public enum DataClass {
  ORDINARY,
  /** 未成年人。 */
  MINOR,
  /** 性侵案件，不分年龄。 */
  SEXUAL
}
