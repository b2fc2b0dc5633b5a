package org.relieflink.platform.screening.web;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalState;

/**
 * 封条在页上的样子。 How the seal of a minor's data stands on the page of a hit.
 *
 * @param holds the hit shows a minor: a reason alone is not enough
 * @param approval address of the officer's live request; null when there is none
 * @param granted it is agreed to and may be used once
 * @param purpose for which it was asked
 */
record SealView(boolean holds, @Nullable String approval, boolean granted, String purpose) {
  static final SealView NONE = new SealView(false, null, false, "");
  static final SealView CLOSED = new SealView(true, null, false, "");

  static SealView of(Approval live) {
    return new SealView(
        true, "/approvals/" + live.id(), live.state() == ApprovalState.GRANTED, live.reason());
  }
}
