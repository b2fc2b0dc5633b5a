package org.relieflink.platform.staff.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalRule;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.ApprovalStep;
import org.relieflink.platform.approval.ApprovalView;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Receipt;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.problem.Outcome;

/** 授权，在内存里：the contract of ask, agree and use once, without time and without a database. */
final class MemoryApprovals implements Approvals {
  private static final Set<Role> VOICES =
      Set.of(Role.PROSECUTOR, Role.CHIEF, Role.SECURITY_ADMINISTRATOR);

  private final Instant now;
  private final Map<Long, Approval> requests = new TreeMap<>();

  MemoryApprovals(Instant now) {
    this.now = now;
  }

  private static Approval with(Approval old, ApprovalState state, List<ApprovalStep> steps) {
    return new Approval(
        old.id(),
        old.kind(),
        state,
        old.subject(),
        old.digest(),
        old.label(),
        old.caseNo(),
        old.reason(),
        old.href(),
        old.asker(),
        old.askerName(),
        old.askerUnit(),
        old.askedAt(),
        old.expiresAt(),
        old.rule(),
        old.owned(),
        steps);
  }

  @Override
  public Outcome<Approval> ask(Officer officer, ApprovalRequest request) {
    ApprovalContent content = request.content();
    Optional<Approval> live = findLive(officer, content.kind(), content.subject());
    if (live.isPresent() && live.get().digest().equals(content.digest())) {
      return Outcome.of(live.get());
    }
    live.ifPresent(old -> requests.put(old.id(), with(old, ApprovalState.WITHDRAWN, old.steps())));
    Approval born =
        new Approval(
            requests.size() + 1L,
            content.kind(),
            ApprovalState.OPEN,
            content.subject(),
            content.digest(),
            request.label(),
            request.caseNo(),
            request.reason(),
            request.href(),
            officer.staffNumber(),
            officer.displayName(),
            officer.unit(),
            now,
            now.plus(Duration.ofDays(3)),
            new Approval.Needed(LocalDate.of(2021, 11, 1), 1, 1, true, VOICES),
            List.of(),
            List.of());
    requests.put(born.id(), born);
    return Outcome.of(born);
  }

  @Override
  public Outcome<Approval> approve(Officer officer, long id, Saying saying) {
    Approval request = requests.get(id);
    if (request.state() != ApprovalState.OPEN || !request.decidedBy(officer)) {
      return Outcome.refused(ApprovalRefusal.NOT_YOURS_TO_DECIDE);
    }
    List<ApprovalStep> steps = new ArrayList<>(request.steps());
    steps.add(
        new ApprovalStep(
            ApprovalAct.AGREED,
            officer.staffNumber(),
            officer.displayName(),
            officer.unit().line(),
            "",
            now));
    requests.put(id, with(request, ApprovalState.GRANTED, steps));
    return Outcome.of(requests.get(id));
  }

  @Override
  public Outcome<Approval> use(Officer officer, ApprovalContent content) {
    Optional<Approval> live = findLive(officer, content.kind(), content.subject());
    if (live.isEmpty()
        || live.get().state() != ApprovalState.GRANTED
        || !live.get().digest().equals(content.digest())) {
      return Outcome.refused(ApprovalRefusal.NOT_GRANTED);
    }
    Approval used = with(live.get(), ApprovalState.USED, live.get().steps());
    requests.put(used.id(), used);
    return Outcome.of(used);
  }

  @Override
  public Optional<Approval> findLive(Officer officer, ApprovalKind kind, String subject) {
    return requests.values().stream()
        .filter(one -> one.state().live() && one.askedBy(officer))
        .filter(one -> one.kind() == kind && one.subject().equals(subject))
        .findFirst();
  }

  @Override
  public Outcome<Approval> refuse(Officer officer, long id, Saying saying) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<Approval> withdraw(Officer officer, long id, Saying saying) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Approval> find(Officer officer, long id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public List<Approval> list(Officer officer, ApprovalView view, Page page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long countWaiting(Officer officer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Receipt> receipts(Officer officer, Page page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ApprovalRule> rules() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApprovalRule rule(ApprovalKind kind) {
    throw new UnsupportedOperationException();
  }
}
