package org.relieflink.platform.approval.internal;

import java.time.Instant;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.approval.internal.ApprovalStore.Matter;
import org.relieflink.platform.problem.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 用掉授权：once. The update itself asks for everything; only when it finds nothing is it told why. */
@Component
class UseApproval {
  private final ApprovalStore store;
  private final ApprovalLog log;

  UseApproval(ApprovalStore store, ApprovalLog log) {
    this.store = store;
    this.log = log;
  }

  @Transactional
  public Outcome<Approval> use(Officer officer, ApprovalContent content) {
    Matter matter = Matter.of(officer, content);
    Instant now = log.now();
    Optional<Long> used = store.use(matter, content.digest(), now);
    if (used.isEmpty()) {
      return log.barred(
          officer,
          ApprovalLog.object(content.kind(), content.subject()),
          why(store.findNewest(matter, now), content));
    }
    Approval before = store.find(used.get(), now).orElseThrow();
    log.add(before, officer, ApprovalLog.act(ApprovalAct.USED, Saying.of(before.reason()), now));
    return Outcome.of(store.find(used.get(), now).orElseThrow());
  }

  private static ApprovalRefusal why(Optional<Approval> newest, ApprovalContent content) {
    if (newest.isEmpty()) {
      return ApprovalRefusal.NOT_ASKED;
    }
    boolean changed = !newest.get().digest().equals(content.digest());
    return switch (newest.get().state()) {
      case OPEN -> changed ? ApprovalRefusal.CONTENT_CHANGED : ApprovalRefusal.NOT_GRANTED;
      case GRANTED -> ApprovalRefusal.CONTENT_CHANGED;
      case EXPIRED -> ApprovalRefusal.EXPIRED;
      case REFUSED, WITHDRAWN, USED -> ApprovalRefusal.CLOSED;
    };
  }
}
