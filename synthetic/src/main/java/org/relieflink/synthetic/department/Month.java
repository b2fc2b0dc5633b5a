package org.relieflink.synthetic.department;

import java.util.List;

/** 名单月份 · The month of a list; 202611 is the newest. */
enum Month {
  SEPTEMBER("202609", "2026年9月", 2),
  OCTOBER("202610", "2026年10月", 1),
  NOVEMBER("202611", "2026年11月", 0);

  static final List<Month> ALL = List.of(values());

  private final String digits;
  private final String words;
  private final int age;

  Month(String digits, String words, int age) {
    this.digits = digits;
    this.words = words;
    this.age = age;
  }

  String digits() {
    return digits;
  }

  String words() {
    return words;
  }

  /** Months before the newest list. */
  int age() {
    return age;
  }
}
