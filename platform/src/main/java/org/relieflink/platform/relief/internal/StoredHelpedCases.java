package org.relieflink.platform.relief.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.HelpedCases;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefState;
import org.springframework.stereotype.Component;

@Component
class StoredHelpedCases implements HelpedCases {
  private static final List<String> GRANTED = List.of(ReliefState.PAYMENT_DUE.name());

  private final CaseRows rows;

  StoredHelpedCases(CaseRows rows) {
    this.rows = rows;
  }

  @Override
  public List<ReliefCase> of(Officer reader) {
    return rows.ofOffice(reader, GRANTED, MOST);
  }
}
