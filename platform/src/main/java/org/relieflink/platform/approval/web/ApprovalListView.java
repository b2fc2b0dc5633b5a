package org.relieflink.platform.approval.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 授权列表页。 The list page, ready for the template.
 *
 * @param view which list; {@code receipts} has receipts, every other has lines
 * @param older address of what is before these rows; null when this is all
 */
record ApprovalListView(
    String view,
    List<Tab> tabs,
    List<Line> lines,
    List<ReceiptLine> receipts,
    @Nullable String older) {

  ApprovalListView {
    tabs = List.copyOf(tabs);
    lines = List.copyOf(lines);
    receipts = List.copyOf(receipts);
  }

  public boolean empty() {
    return lines.isEmpty() && receipts.isEmpty();
  }

  /**
   * 一个视图。
   *
   * @param count empty when it is not counted
   */
  record Tab(String label, String count, String href, boolean current) {}

  /** 一个请求。 */
  record Line(
      String href,
      String title,
      String label,
      String caseNo,
      String asker,
      String voices,
      String until,
      String tag,
      String state) {}

  /** 一张回执。 */
  record ReceiptLine(
      String title,
      String label,
      String what,
      String caseNo,
      String reason,
      String who,
      String agreed,
      String when) {}
}
