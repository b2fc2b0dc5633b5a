package org.relieflink.platform.approval.internal;

import java.time.Clock;
import java.time.Instant;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.approval.internal.ApprovalSteps.Act;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;

/**
 * 记一步：the step and its line in the trail, together; and the line of an act that was not let happen.
 */
@Component
class ApprovalLog {
  private static final String OBJECT = "approval";

  private final ApprovalSteps steps;
  private final Trail trail;
  private final Clock clock;

  ApprovalLog(ApprovalSteps steps, Trail trail, Clock clock) {
    this.steps = steps;
    this.trail = trail;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void add(Approval approval, Officer officer, Act act) {
    steps.add(approval.id(), officer, act);
    trail.record(
        officer,
        TrailNote.of("APPROVAL_" + act.act().name(), OBJECT, object(approval.id()))
            .because(act.saying().reason())
            .resulting(approval.kind() + " " + approval.subject()));
  }

  void granted(Approval approval, Officer officer) {
    trail.record(
        officer,
        TrailNote.of("APPROVAL_GRANTED", OBJECT, object(approval.id()))
            .resulting(approval.kind() + " " + approval.subject()));
  }

  /** Not done, and the attempt is on the trail. */
  <T> Outcome<T> barred(Officer officer, String object, ApprovalRefusal code) {
    trail.record(
        officer,
        TrailNote.of("APPROVAL_BARRED", OBJECT, object).because(code.code()).resulting("refused"));
    return Outcome.refused(code);
  }

  static String object(long id) {
    return "approval-" + id;
  }

  static String object(ApprovalKind kind, String subject) {
    return kind + " " + subject;
  }

  static Act act(ApprovalAct act, Saying saying, Instant now) {
    return new Act(act, saying, now);
  }
}
