package org.relieflink.platform.approval;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Role;

/**
 * 一条授权规则：who must agree to one kind of act, one dated version.
 *
 * @param title what is done, shown to people
 * @param askers roles that may ask
 * @param approvers roles whose voice counts; a department officer's only where the data is the own
 *     department's
 * @param agreements how many different persons must agree; the asker never counts
 * @param departments from how many different departments; the procuratorate is one
 * @param ownDepartment whether the asker's own department counts
 * @param lifetime from asking to the last moment of use
 * @param agreementsStatus how the numbers of persons and departments are known; {@code example} =
 *     ours, to be replaced
 * @param lifetimeStatus the same of the lifetime
 * @param source where the numbers come from
 * @param basis the clauses it stands on
 * @param validTo last day; null while it is in force
 */
public record ApprovalRule(
    ApprovalKind kind,
    String title,
    Set<Role> askers,
    Set<Role> approvers,
    int agreements,
    int departments,
    boolean ownDepartment,
    Duration lifetime,
    TextStatus agreementsStatus,
    TextStatus lifetimeStatus,
    String source,
    List<Clause> basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public ApprovalRule {
    askers = Set.copyOf(askers);
    approvers = Set.copyOf(approvers);
    basis = List.copyOf(basis);
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
