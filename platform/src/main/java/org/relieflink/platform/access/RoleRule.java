package org.relieflink.platform.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 对角色的一条有日期的规则。 A dated rule about roles; of a role the last one in force counts. */
public interface RoleRule {
  Set<Role> roles();

  /** First day on which it counts. */
  LocalDate validFrom();

  /** What counts for this role on this day. */
  static <R extends RoleRule> Optional<R> inForce(List<R> rules, Role role, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.roles().contains(role) && !rule.validFrom().isAfter(day))
        .max(Comparator.comparing(RoleRule::validFrom));
  }

  /**
   * Stops the start where a role would go without a rule, or where two speak at once.
   *
   * @param confirmed the day on which somebody last looked at the file: by then all must count
   * @throws IllegalStateException naming the file and the role
   */
  static void requireWhole(String file, List<? extends RoleRule> rules, LocalDate confirmed) {
    for (Role role : EnumSet.allOf(Role.class)) {
      List<LocalDate> days =
          rules.stream()
              .filter(rule -> rule.roles().contains(role))
              .map(RoleRule::validFrom)
              .toList();
      if (days.stream().allMatch(day -> day.isAfter(confirmed))) {
        throw new IllegalStateException(file + ": no rule for " + role + " on " + confirmed);
      }
      if (days.stream().distinct().count() < days.size()) {
        throw new IllegalStateException(file + ": two rules for " + role + " from one day");
      }
    }
  }
}
