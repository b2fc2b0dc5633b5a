package org.relieflink.platform.staff.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 账号列表页。 The list page, ready for the template.
 *
 * @param making whether the officer may make accounts
 * @param granting whether the officer gives roles
 * @param narrowed whether anything was asked for
 * @param waiting accounts that wait for a role
 * @param next address of the next page; null when this is the last
 */
record AccountListView(
    Filter filter,
    List<Line> lines,
    boolean making,
    boolean granting,
    boolean narrowed,
    long waiting,
    @Nullable String next) {
  AccountListView {
    lines = List.copyOf(lines);
  }

  /** 找什么。 */
  record Filter(
      String text,
      String role,
      String unit,
      String state,
      List<Option> roles,
      List<Option> units,
      List<Option> states) {
    Filter {
      roles = List.copyOf(roles);
      units = List.copyOf(units);
      states = List.copyOf(states);
    }
  }

  /** 一个选项。 */
  record Option(String value, String label) {}

  /**
   * 一个账号。
   *
   * @param post the name of its post; empty when it has none
   */
  record Line(
      String href,
      String number,
      String name,
      String role,
      String post,
      String unit,
      String tag,
      String state) {}
}
