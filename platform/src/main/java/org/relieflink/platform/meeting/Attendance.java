package org.relieflink.platform.meeting;

/** 到会没有。 */
public enum Attendance {
  INVITED,
  PRESENT,
  ABSENT
}
