package org.relieflink.platform.approval.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalView;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Approvals.Page;
import org.springframework.stereotype.Component;

/** 等我同意的、已同意等我用的，进待办。 What waits for an officer's voice, and what was granted to the officer. */
@Component
class ApprovalsToAgree implements WorkSource {
  private static final int MOST_READY = 10; // lines in one officer's work; the rest is on the page

  private final Approvals approvals;
  private final ApprovalTexts texts;

  ApprovalsToAgree(Approvals approvals, ApprovalTexts texts) {
    this.approvals = approvals;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<WorkItem> items = new ArrayList<>();
    List<Approval> first = approvals.list(officer, ApprovalView.WAITING, Page.first(1));
    if (!first.isEmpty()) {
      items.add(waiting(first.get(0), approvals.countWaiting(officer)));
    }
    approvals.list(officer, ApprovalView.READY, Page.first(MOST_READY)).stream()
        .map(this::granted)
        .forEach(items::add);
    return items;
  }

  private WorkItem waiting(Approval soonest, long count) {
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work.waiting", count),
        texts.say("work.waiting.note", texts.asker(soonest), texts.kind(soonest.kind())),
        texts.day(soonest.expiresAt()),
        count == 1 ? "/approvals/" + soonest.id() : "/approvals",
        texts.say("work.waiting.action"),
        count);
  }

  private WorkItem granted(Approval mine) {
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work.granted", texts.kind(mine.kind())),
        texts.say("work.granted.note", mine.caseNo(), texts.minute(mine.expiresAt())),
        texts.day(mine.expiresAt()),
        mine.href(),
        texts.say("work.granted.action"),
        1);
  }
}
