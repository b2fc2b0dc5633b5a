package org.relieflink.platform.retention.web;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.retention.Plan;
import org.relieflink.platform.retention.Retention;

/**
 * 计划在页面上的样子.
 *
 * @param state code of where it stands: {@code waiting}, {@code agreed}, {@code running}, {@code
 *     half}, {@code ended}
 * @param tag how the tag looks
 */
record PlanLine(
    long id, String number, String asOf, String rows, String who, String state, String tag) {

  static PlanLine of(Plan plan, Officer officer, Retention retention, RetentionTexts texts) {
    String state = state(plan, officer, retention);
    return new PlanLine(
        plan.id(),
        plan.number(),
        plan.asOf().toString(),
        PageTexts.grouped(plan.rows()),
        plan.officerName() + " " + texts.when(plan.at()),
        state,
        switch (state) {
          case "ended" -> "good";
          case "half" -> "bad";
          case "agreed", "running" -> "warn";
          default -> "plain";
        });
  }

  /** Others than the asker see of one that has not begun only that it has not. */
  static String state(Plan plan, Officer officer, Retention retention) {
    if (plan.certified() != null) {
      return "ended";
    }
    if (plan.begun() != null) {
      return retention.running(plan.id()) ? "running" : "half";
    }
    return retention
        .approval(officer, plan)
        .map(live -> live.state() == ApprovalState.GRANTED ? "agreed" : "waiting")
        .orElse("idle");
  }
}
