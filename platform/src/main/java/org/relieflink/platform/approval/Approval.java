package org.relieflink.platform.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;

/**
 * 一个授权请求：with the rule as it was on the day of asking and every step so far.
 *
 * @param state as of the moment of reading: what ran out is expired
 * @param subject id of our own tables
 * @param digest of the content
 * @param label what for, persons masked
 * @param href page on which it will be used
 * @param asker staff number; never counts as a voice
 * @param askerUnit the office of the asker; only officers of its place have a voice
 * @param rule the numbers of the rule, frozen
 */
public record Approval(
    long id,
    ApprovalKind kind,
    ApprovalState state,
    String subject,
    String digest,
    String label,
    String caseNo,
    String reason,
    String href,
    String asker,
    String askerName,
    Unit askerUnit,
    Instant askedAt,
    Instant expiresAt,
    Needed rule,
    List<OwnedData> owned,
    List<ApprovalStep> steps) {
  public Approval {
    owned = List.copyOf(owned);
    steps = List.copyOf(steps);
  }

  /**
   * 需要谁同意：the rule of the day of asking.
   *
   * @param validFrom names the version of the rule
   */
  public record Needed(
      LocalDate validFrom,
      int agreements,
      int departments,
      boolean ownDepartment,
      Set<Role> approvers) {
    public Needed {
      approvers = Set.copyOf(approvers);
    }
  }

  /** Code of the asker's department; the procuratorate is one. */
  public String askerDepartment() {
    return askerUnit.line();
  }

  public boolean askedBy(Officer officer) {
    return asker.equals(officer.staffNumber());
  }

  /** Whether this officer's voice counts, by role and department; never the asker's. */
  public boolean decidedBy(Officer officer) {
    String department = officer.unit().line();
    return !askedBy(officer)
        && officer.unit().place().equals(askerUnit.place())
        && rule.approvers().contains(officer.role())
        && (rule.ownDepartment() || !department.equals(askerDepartment()))
        && (officer.role() != Role.DEPARTMENT_OFFICER || owns(department));
  }

  private boolean owns(String department) {
    return owned.stream().anyMatch(data -> data.department().equals(department));
  }

  /** Asker, those whose voice counts, and those who spoke; nobody else learns that there is one. */
  public boolean visibleTo(Officer officer) {
    return askedBy(officer)
        || decidedBy(officer)
        || steps.stream().anyMatch(step -> step.officer().equals(officer.staffNumber()));
  }

  public List<ApprovalStep> agreements() {
    return steps.stream().filter(step -> step.act() == ApprovalAct.AGREED).toList();
  }

  public boolean agreedBy(Officer officer) {
    return agreements().stream().anyMatch(step -> step.officer().equals(officer.staffNumber()));
  }

  /** How many persons are still missing. */
  public int missingPersons() {
    return Math.max(0, rule.agreements() - agreements().size());
  }

  /** How many departments are still missing. */
  public int missingDepartments() {
    return Math.max(0, rule.departments() - agreedDepartments().size());
  }

  private Set<String> agreedDepartments() {
    return agreements().stream().map(ApprovalStep::department).collect(Collectors.toSet());
  }

  /** When it was used; null when it was not. */
  public @Nullable Instant usedAt() {
    return steps.stream()
        .filter(step -> step.act() == ApprovalAct.USED)
        .map(ApprovalStep::at)
        .findFirst()
        .orElse(null);
  }

  @Override
  public String toString() {
    return "Approval[" + id + " " + kind + " " + state + "]";
  }
}
