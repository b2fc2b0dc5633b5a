package org.relieflink.platform.approval.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalAct;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.ApprovalRule;
import org.relieflink.platform.approval.ApprovalView;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Receipt;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.approval.internal.ApprovalStore.Matter;
import org.relieflink.platform.problem.Outcome;
import org.springframework.stereotype.Service;

@Service
class StoredApprovals implements Approvals {
  private final AskApproval asking;
  private final SpeakOnApproval speaking;
  private final UseApproval using;
  private final ApprovalStore store;
  private final ApprovalLists lists;
  private final ApprovalRules rules;
  private final Clock clock;

  StoredApprovals(
      AskApproval asking,
      SpeakOnApproval speaking,
      UseApproval using,
      ApprovalStore store,
      ApprovalLists lists,
      ApprovalRules rules,
      Clock clock) {
    this.asking = asking;
    this.speaking = speaking;
    this.using = using;
    this.store = store;
    this.lists = lists;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Outcome<Approval> ask(Officer officer, ApprovalRequest request) {
    return asking.ask(officer, request, rule(request.content().kind()));
  }

  @Override
  public Outcome<Approval> approve(Officer officer, long id, Saying saying) {
    return speaking.speak(officer, id, ApprovalAct.AGREED, saying);
  }

  @Override
  public Outcome<Approval> refuse(Officer officer, long id, Saying saying) {
    return speaking.speak(officer, id, ApprovalAct.REFUSED, saying);
  }

  @Override
  public Outcome<Approval> withdraw(Officer officer, long id, Saying saying) {
    return speaking.speak(officer, id, ApprovalAct.WITHDRAWN, saying);
  }

  @Override
  public Outcome<Approval> use(Officer officer, ApprovalContent content) {
    return using.use(officer, content);
  }

  @Override
  public Optional<Approval> find(Officer officer, long id) {
    return store.find(id, clock.instant()).filter(found -> found.visibleTo(officer));
  }

  @Override
  public Optional<Approval> findLive(Officer officer, ApprovalKind kind, String subject) {
    return store.findLive(new Matter(officer.staffNumber(), kind, subject), clock.instant());
  }

  @Override
  public List<Approval> list(Officer officer, ApprovalView view, Page page) {
    return lists.list(officer, view, page);
  }

  @Override
  public long countWaiting(Officer officer) {
    return lists.countWaiting(officer);
  }

  @Override
  public List<Receipt> receipts(Officer officer, Page page) {
    return lists.receipts(officer, page);
  }

  @Override
  public List<ApprovalRule> rules() {
    return rules.on(LocalDate.now(clock));
  }

  @Override
  public ApprovalRule rule(ApprovalKind kind) {
    return rules.on(kind, LocalDate.now(clock));
  }
}
