package org.relieflink.platform.incident;

/** 事件的级别，从轻到重：what makes a level stands in {@code incident/rules.yaml}. */
public enum IncidentLevel {
  /** 一般。 */
  GENERAL,
  /** 较大。 */
  LARGER,
  /** 重大。 */
  MAJOR,
  /** 特别重大。 */
  GRAVE;

  public boolean atLeast(IncidentLevel other) {
    return compareTo(other) >= 0;
  }
}
