package org.relieflink.platform.approval.web;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 把说的话交给门面：what page and API have in common. */
@Component
class Voices {
  private final Approvals approvals;

  Voices(Approvals approvals) {
    this.approvals = approvals;
  }

  /** {@code agreed}, {@code refused} or {@code withdrawn}; asking and using happen elsewhere. */
  static ApprovalAct act(@Nullable String said) {
    for (ApprovalAct act : ApprovalAct.values()) {
      boolean spoken = act != ApprovalAct.ASKED && act != ApprovalAct.USED;
      if (spoken && act.code().equals(said)) {
        return act;
      }
    }
    throw Refusal.of(ApprovalRefusal.SAYING_UNKNOWN).asException();
  }

  static Saying saying(@Nullable String reason, @Nullable String key) {
    return new Saying(reason == null ? "" : reason, key == null || key.isBlank() ? null : key);
  }

  Outcome<Approval> speak(Officer officer, long id, ApprovalAct act, Saying saying) {
    return switch (act) {
      case AGREED -> approvals.approve(officer, id, saying);
      case REFUSED -> approvals.refuse(officer, id, saying);
      case WITHDRAWN -> approvals.withdraw(officer, id, saying);
      case ASKED, USED -> Outcome.refused(ApprovalRefusal.SAYING_UNKNOWN);
    };
  }
}
