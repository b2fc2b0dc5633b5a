package org.relieflink.platform.relief.internal;

import java.util.List;
import org.relieflink.kernel.CaseNumber;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareState;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Component;

/** 向部门核实：the requests of the same case number, asked side by side, each with its own clock. */
@Component
class Replies {
  private final Requests requests;

  Replies(Requests requests) {
    this.requests = requests;
  }

  /** The next due first; none where the case has no number. */
  List<VerificationRequest> of(Officer officer, ReliefCase one) {
    String caseNo = CaseNumber.of(one.caseNo());
    return caseNo.isEmpty()
        ? List.of()
        : requests.open(officer, Side.ASKER).stream()
            .filter(request -> CaseNumber.of(request.caseNo()).equals(caseNo))
            .toList();
  }

  /** Whether a department has not said anything yet. */
  boolean awaited(Officer officer, ReliefCase one) {
    return of(officer, one).stream()
        .map(VerificationRequest::state)
        .anyMatch(state -> state == ShareState.SENT || state == ShareState.RECEIVED);
  }
}
