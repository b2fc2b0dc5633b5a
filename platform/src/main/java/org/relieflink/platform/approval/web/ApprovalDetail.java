package org.relieflink.platform.approval.web;

import java.util.UUID;
import org.relieflink.law.Clause;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.ApprovalRule;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.ApprovalStep;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.web.ApprovalDetailView.Cited;
import org.relieflink.platform.approval.web.ApprovalDetailView.Rule;
import org.relieflink.platform.approval.web.ApprovalDetailView.Said;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 组成一个请求的页面。 Puts the page of one request together. */
@Component
class ApprovalDetail {
  private final Approvals approvals;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ApprovalTexts texts;

  ApprovalDetail(
      Approvals approvals, CurrentOfficer current, AccessTable table, ApprovalTexts texts) {
    this.approvals = approvals;
    this.current = current;
    this.table = table;
    this.texts = texts;
  }

  ApprovalDetailView view(long id) {
    Officer officer = current.get();
    Approval approval =
        approvals
            .find(officer, id)
            .orElseThrow(() -> Refusal.of(ApprovalRefusal.UNKNOWN).asException());
    boolean agreed = approval.agreedBy(officer);
    boolean live = approval.state().live();
    return new ApprovalDetailView(
        id,
        question(approval, officer),
        texts.kind(approval.kind()),
        approval.label(),
        approval.caseNo(),
        approval.reason(),
        texts.asker(approval),
        texts.minute(approval.askedAt()),
        texts.minute(approval.expiresAt()),
        live ? texts.left(approval.expiresAt()) : "",
        ApprovalTexts.tag(approval.state()),
        texts.state(approval.state()),
        VoicesPicture.of(approval, texts),
        approval.steps().stream().map(this::said).toList(),
        approval.owned().stream()
            .map(data -> texts.say("owned", texts.department(data.department()), data.what()))
            .toList(),
        rule(approval),
        table.allows(officer, "GET", approval.href()) ? approval.href() : null,
        approval.state() == ApprovalState.OPEN && approval.decidedBy(officer) && !agreed,
        live && agreed && approval.decidedBy(officer),
        live && approval.askedBy(officer),
        UUID.randomUUID().toString());
  }

  private String question(Approval approval, Officer officer) {
    boolean mine = approval.askedBy(officer);
    String key = approval.state() == ApprovalState.OPEN && !mine ? "question" : "title";
    return texts.say(key, approval.askerName(), texts.kind(approval.kind()));
  }

  private Said said(ApprovalStep step) {
    return new Said(
        texts.say("act." + step.act().name()),
        texts.say("person", step.officerName(), texts.department(step.department())),
        texts.minute(step.at()),
        step.reason());
  }

  private Rule rule(Approval approval) {
    var needed = approval.rule();
    ApprovalRule today = approvals.rule(approval.kind());
    String own = needed.ownDepartment() ? "" : texts.say("rule.notOwn");
    return new Rule(
        texts.say("rule.wanted", needed.agreements(), needed.departments()) + own,
        texts.say("rule.from", texts.roles(needed.approvers())),
        texts.say(
            "rule.source",
            today.source(),
            status(today.agreementsStatus()),
            status(today.lifetimeStatus())),
        today.basis().stream().map(this::cited).toList());
  }

  private Cited cited(Clause clause) {
    String tag = clause.status() == TextStatus.TEXT_READ ? "good" : "plain";
    return new Cited(clause.text(), status(clause.status()), tag);
  }

  private String status(TextStatus status) {
    return texts.say("status." + status.code());
  }
}
