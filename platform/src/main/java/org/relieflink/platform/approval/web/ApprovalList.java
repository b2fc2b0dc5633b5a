package org.relieflink.platform.approval.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalRefusal;
import org.relieflink.platform.approval.ApprovalView;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Approvals.Page;
import org.relieflink.platform.approval.Receipt;
import org.relieflink.platform.approval.web.ApprovalListView.Line;
import org.relieflink.platform.approval.web.ApprovalListView.ReceiptLine;
import org.relieflink.platform.approval.web.ApprovalListView.Tab;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 组成列表页。 Puts the list page together. */
@Component
class ApprovalList {
  static final String RECEIPTS = "receipts";
  private static final int ROWS = 50; // on a page

  private final Approvals approvals;
  private final CurrentOfficer current;
  private final ApprovalTexts texts;

  ApprovalList(Approvals approvals, CurrentOfficer current, ApprovalTexts texts) {
    this.approvals = approvals;
    this.current = current;
    this.texts = texts;
  }

  ApprovalListView view(String view, long before) {
    Officer officer = current.get();
    Page page = new Page(before, ROWS);
    if (view.equals(RECEIPTS)) {
      List<Receipt> receipts = approvals.receipts(officer, page);
      return new ApprovalListView(
          view,
          tabs(view, officer),
          List.of(),
          receipts.stream().map(this::receipt).toList(),
          older(view, receipts.size(), receipts.stream().mapToLong(Receipt::approvalId)));
    }
    ApprovalView known =
        ApprovalView.find(view)
            .orElseThrow(() -> Refusal.of(ApprovalRefusal.VIEW_UNKNOWN).asException());
    List<Approval> rows = approvals.list(officer, known, page);
    return new ApprovalListView(
        view,
        tabs(view, officer),
        rows.stream().map(this::line).toList(),
        List.of(),
        known.pressing() ? null : older(view, rows.size(), rows.stream().mapToLong(Approval::id)));
  }

  private static @Nullable String older(String view, int rows, java.util.stream.LongStream ids) {
    return rows < ROWS ? null : "/approvals?view=" + view + "&before=" + ids.min().orElse(0);
  }

  private List<Tab> tabs(String view, Officer officer) {
    List<Tab> tabs = new ArrayList<>();
    for (ApprovalView one : ApprovalView.values()) {
      String count =
          one == ApprovalView.WAITING ? Long.toString(approvals.countWaiting(officer)) : "";
      tabs.add(tab(one.code(), count, view));
    }
    tabs.add(tab(RECEIPTS, "", view));
    return tabs;
  }

  private Tab tab(String code, String count, String view) {
    return new Tab(texts.say("view." + code), count, "/approvals?view=" + code, code.equals(view));
  }

  private Line line(Approval approval) {
    return new Line(
        "/approvals/" + approval.id(),
        texts.kind(approval.kind()),
        approval.label(),
        approval.caseNo(),
        texts.asker(approval),
        texts.say("voices", approval.agreements().size(), approval.rule().agreements()),
        approval.state().live() ? texts.left(approval.expiresAt()) : "",
        ApprovalTexts.tag(approval.state()),
        texts.state(approval.state()));
  }

  private ReceiptLine receipt(Receipt receipt) {
    return new ReceiptLine(
        texts.kind(receipt.kind()),
        receipt.label(),
        receipt.what(),
        receipt.caseNo(),
        receipt.reason(),
        receipt.askerName() + " " + receipt.asker(),
        receipt.agreed(),
        texts.minute(receipt.usedAt()));
  }
}
