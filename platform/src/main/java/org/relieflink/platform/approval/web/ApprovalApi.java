package org.relieflink.platform.approval.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.ApprovalRule;
import org.relieflink.platform.approval.ApprovalStep;
import org.relieflink.platform.approval.ApprovalView;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Approvals.Page;
import org.relieflink.platform.approval.OwnedData;
import org.relieflink.platform.approval.Receipt;
import org.relieflink.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 授权的接口。 Lists, one request, voices, receipts, rules. There is no asking here: a request is made by
 * the capability that will act, so that its label cannot say something else than its content.
 */
@RestController
class ApprovalApi {
  private final Approvals approvals;
  private final Voices voices;
  private final CurrentOfficer current;

  ApprovalApi(Approvals approvals, Voices voices, CurrentOfficer current) {
    this.approvals = approvals;
    this.voices = voices;
    this.current = current;
  }

  /**
   * 一页。
   *
   * @param nextBefore {@code before} of the next page; null when this is the last
   */
  record Listed<T>(List<T> items, @Nullable String nextBefore) {}

  /** 一步。 */
  record Step(
      String act, String officer, String name, String department, String reason, Instant at) {
    static Step of(ApprovalStep step) {
      return new Step(
          step.act().code(),
          step.officer(),
          step.officerName(),
          step.department(),
          step.reason(),
          step.at());
    }
  }

  /** 一个请求。 */
  record Shown(
      String id,
      String kind,
      String state,
      String subject,
      String digest,
      String label,
      String caseNo,
      String reason,
      String asker,
      String askerName,
      String askerDepartment,
      Instant askedAt,
      Instant expiresAt,
      int agreementsNeeded,
      int departmentsNeeded,
      int personsMissing,
      int departmentsMissing,
      List<Role> approverRoles,
      List<OwnedData> owned,
      List<Step> steps) {
    static Shown of(Approval approval) {
      return new Shown(
          Long.toString(approval.id()),
          approval.kind().name(),
          approval.state().code(),
          approval.subject(),
          approval.digest(),
          approval.label(),
          approval.caseNo(),
          approval.reason(),
          approval.asker(),
          approval.askerName(),
          approval.askerDepartment(),
          approval.askedAt(),
          approval.expiresAt(),
          approval.rule().agreements(),
          approval.rule().departments(),
          approval.missingPersons(),
          approval.missingDepartments(),
          approval.rule().approvers().stream().sorted().toList(),
          approval.owned(),
          approval.steps().stream().map(Step::of).toList());
    }
  }

  @GetMapping("/api/v1/approvals")
  Listed<Shown> list(
      @RequestParam(defaultValue = "waiting") String view,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    ApprovalView known =
        ApprovalView.find(view)
            .orElseThrow(() -> Refusal.of(ApprovalRefusal.VIEW_UNKNOWN).asException());
    Page page = page(before, limit);
    List<Approval> rows = approvals.list(current.get(), known, page);
    boolean paged = !known.pressing();
    return new Listed<>(
        rows.stream().map(Shown::of).toList(), paged ? next(rows, page, Approval::id) : null);
  }

  private static Page page(@Nullable Long before, int limit) {
    if (limit < 1 || limit > Approvals.MOST) {
      throw Refusal.of(ApprovalRefusal.LIMIT_OUT_OF_RANGE, Approvals.MOST).asException();
    }
    return new Page(before == null ? Long.MAX_VALUE : before, limit);
  }

  private static <T> @Nullable String next(List<T> rows, Page page, ToLongFunction<T> id) {
    return rows.size() < page.limit()
        ? null
        : Long.toString(rows.stream().mapToLong(id).min().orElse(0));
  }

  @GetMapping("/api/v1/approvals/{id}")
  Shown show(@PathVariable long id) {
    return approvals
        .find(current.get(), id)
        .map(Shown::of)
        .orElseThrow(() -> Refusal.of(ApprovalRefusal.UNKNOWN).asException());
  }

  /** 说的话：{@code said} is agreed, refused or withdrawn. */
  record Voice(@Nullable String said, @Nullable String reason) {}

  @PostMapping("/api/v1/approvals/{id}/voices")
  Shown speak(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Voice body) {
    var act = Voices.act(body.said());
    if (key == null || key.isBlank()) {
      throw Refusal.of(ApprovalRefusal.KEY_MISSING).asException();
    }
    return Shown.of(
        voices.speak(current.get(), id, act, Voices.saying(body.reason(), key)).orThrow());
  }

  @GetMapping("/api/v1/approvals/receipts")
  Listed<Receipt> receipts(
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit) {
    Page page = page(before, limit);
    List<Receipt> rows = approvals.receipts(current.get(), page);
    return new Listed<>(rows, next(rows, page, Receipt::approvalId));
  }

  /** 一条规则。 */
  record Rule(
      String kind,
      String title,
      List<Role> askers,
      List<Role> approvers,
      int agreements,
      int departments,
      boolean ownDepartment,
      long hours,
      String agreementsStatus,
      String lifetimeStatus,
      String source,
      List<String> basis,
      LocalDate validFrom) {
    static Rule of(ApprovalRule rule) {
      return new Rule(
          rule.kind().name(),
          rule.title(),
          rule.askers().stream().sorted().toList(),
          rule.approvers().stream().sorted().toList(),
          rule.agreements(),
          rule.departments(),
          rule.ownDepartment(),
          rule.lifetime().toHours(),
          rule.agreementsStatus().code(),
          rule.lifetimeStatus().code(),
          rule.source(),
          rule.basis().stream().map(Clause::textWithStatus).toList(),
          rule.validFrom());
    }
  }

  @GetMapping("/api/v1/approvals/rules")
  List<Rule> rules() {
    return approvals.rules().stream().map(Rule::of).toList();
  }
}
