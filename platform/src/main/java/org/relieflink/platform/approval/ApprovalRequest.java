package org.relieflink.platform.approval;

import java.util.List;

/**
 * 请求授权：what an officer asks others to agree to. The capability that will act makes it, never the
 * officer: so label and content say the same.
 *
 * @param content what exactly, bound by its digest
 * @param label the same in one plain phrase for those who decide, persons masked
 * @param reason why, in the officer's words
 * @param caseNo for which case
 * @param href page on which it will be used, e.g. {@code /screening/hits/17}
 * @param owned whose data it touches; each gets a receipt when it is used
 */
public record ApprovalRequest(
    ApprovalContent content,
    String label,
    String reason,
    String caseNo,
    String href,
    List<OwnedData> owned) {

  public ApprovalRequest {
    reason = reason.strip();
    owned = List.copyOf(owned);
  }
}
