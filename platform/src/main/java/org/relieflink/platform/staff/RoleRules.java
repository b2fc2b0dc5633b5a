package org.relieflink.platform.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;

/**
 * 角色怎么给：{@code staff/roles.yaml} as it was read; data of the office, not of the program.
 *
 * @param grants who may give what; what no row names cannot be given
 * @param pairs roles that one person does not have together
 * @param lines of units: the procuratorate and the departments
 */
public record RoleRules(List<Grantable> grants, List<Incompatible> pairs, List<String> lines) {
  public RoleRules {
    grants = List.copyOf(grants);
    pairs = List.copyOf(pairs);
    lines = List.copyOf(lines);
  }

  /**
   * 谁能给什么。
   *
   * @param secondPerson whether others have to agree first
   */
  public record Grantable(
      Role by, Set<Role> roles, boolean secondPerson, String source, TextStatus status) {
    public Grantable {
      roles = Set.copyOf(roles);
    }
  }

  /** 不能并存：a role of {@code one} with a role of {@code other}. */
  public record Incompatible(
      String title, Set<Role> one, Set<Role> other, String source, TextStatus status) {
    public Incompatible {
      one = Set.copyOf(one);
      other = Set.copyOf(other);
    }

    boolean meets(Role left, Role right) {
      return (one.contains(left) && other.contains(right))
          || (one.contains(right) && other.contains(left));
    }
  }

  public Optional<Grantable> grant(Role by, Role role) {
    return grants.stream().filter(row -> row.by() == by && row.roles().contains(role)).findFirst();
  }

  /** Whether giving it always wants a second person. */
  public boolean privileged(Role role) {
    return grants.stream()
        .filter(row -> row.roles().contains(role))
        .allMatch(Grantable::secondPerson);
  }

  /** The first rule that forbids one person both roles. */
  public Optional<Incompatible> incompatible(Role left, Role right) {
    return pairs.stream().filter(pair -> pair.meets(left, right)).findFirst();
  }

  /** Department officers belong to a department, everybody else to the procuratorate. */
  public boolean fits(Role role, Unit unit) {
    return (role == Role.DEPARTMENT_OFFICER) != unit.line().equals(Unit.PROCURATORATE);
  }
}
