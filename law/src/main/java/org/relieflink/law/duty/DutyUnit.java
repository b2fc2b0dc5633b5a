package org.relieflink.law.duty;

/** 时限按什么算；the day it starts is never counted. */
public enum DutyUnit {
  /** 工作日 · By the official calendar. */
  WORKING_DAYS,
  /** 自然日 · A last day on a day off moves to the next working day. */
  DAYS,
  /** 月 · To the same day of the month, or its last; moved on from a day off. */
  MONTHS
}
