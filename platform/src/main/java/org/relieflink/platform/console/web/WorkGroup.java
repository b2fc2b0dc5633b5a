package org.relieflink.platform.console.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 按期限分的组, in the order of the page. */
enum WorkGroup {
  OVERDUE("bad"),
  TODAY("warn"),
  SOON("todo"),
  LATER("todo"),
  OPEN("plain");

  private static final int SOON_DAYS = 3;
  private final String tag;

  WorkGroup(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }

  public boolean urgent() {
    return this == OVERDUE || this == TODAY;
  }

  static WorkGroup of(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return OPEN;
    }
    if (due.isBefore(today)) {
      return OVERDUE;
    }
    if (due.equals(today)) {
      return TODAY;
    }
    return due.isAfter(today.plusDays(SOON_DAYS)) ? LATER : SOON;
  }
}
