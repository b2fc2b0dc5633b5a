package org.relieflink.platform.approval.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalRule;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.approval.internal.ApprovalStore.Matter;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 请求授权：the same content again is the same request; other content withdraws the one before, so that
 * nobody agrees to one thing and another is done.
 */
@Component
class AskApproval {
  private static final int LONGEST_CASE = 100; // characters of a case number, with room
  private static final Saying CHANGED = Saying.of("换了内容，重新请求");

  private final ApprovalStore store;
  private final ApprovalLog log;

  AskApproval(ApprovalStore store, ApprovalLog log) {
    this.store = store;
    this.log = log;
  }

  @Transactional
  public Outcome<Approval> ask(Officer officer, ApprovalRequest request, ApprovalRule rule) {
    Refusal wrong = wrong(officer, request, rule);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    Matter matter = Matter.of(officer, request.content());
    store.lock(matter);
    Instant now = log.now();
    store.expireOld(matter, now);
    Optional<Approval> live = store.findLive(matter, now);
    if (live.isPresent() && live.get().digest().equals(request.content().digest())) {
      return Outcome.of(live.get());
    }
    live.ifPresent(old -> replace(old, officer, now));
    return Outcome.of(add(officer, request, rule, now));
  }

  private static @Nullable Refusal wrong(
      Officer officer, ApprovalRequest request, ApprovalRule rule) {
    if (!rule.askers().contains(officer.role())) {
      return Refusal.of(ApprovalRefusal.NOT_ALLOWED_TO_ASK, rule.title());
    }
    if (request.reason().isBlank()) {
      return Refusal.of(ApprovalRefusal.REASON_MISSING);
    }
    if (request.reason().length() > Saying.LONGEST_REASON) {
      return Refusal.of(ApprovalRefusal.REASON_TOO_LONG, Saying.LONGEST_REASON);
    }
    if (request.caseNo().isBlank()) {
      return Refusal.of(ApprovalRefusal.CASE_MISSING);
    }
    return request.caseNo().length() > LONGEST_CASE
        ? Refusal.of(ApprovalRefusal.CASE_TOO_LONG, LONGEST_CASE)
        : null;
  }

  private void replace(Approval old, Officer officer, Instant now) {
    if (store.move(old, ApprovalState.WITHDRAWN)) {
      log.add(old, officer, ApprovalLog.act(ApprovalAct.WITHDRAWN, CHANGED, now));
    }
  }

  private Approval add(Officer officer, ApprovalRequest request, ApprovalRule rule, Instant now) {
    long id = store.add(officer, request, rule, now);
    Approval born = store.find(id, now).orElseThrow();
    log.add(born, officer, ApprovalLog.act(ApprovalAct.ASKED, Saying.of(request.reason()), now));
    return store.find(id, now).orElseThrow();
  }
}
