package org.relieflink.platform.incident;

/**
 * 为什么做证据包：an incident or an alarm.
 *
 * @param id of it
 */
public record EvidenceOf(Kind kind, long id) {
  /** 哪一种。 */
  public enum Kind {
    INCIDENT,
    ALARM
  }

  /** As the trail names it: {@code incident-12}, {@code alarm-7}. */
  public String object() {
    return (kind == Kind.INCIDENT ? "incident-" : "alarm-") + id;
  }
}
