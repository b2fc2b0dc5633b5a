package org.relieflink.platform.screening.internal;

import org.relieflink.platform.joint.CaseRegister;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.springframework.stereotype.Component;

/** 本院的案件：known by the parties that the case lists name. */
@Component
class CasesOfParties implements CaseRegister {
  private final PartyStore parties;

  CasesOfParties(PartyStore parties) {
    this.parties = parties;
  }

  @Override
  public boolean has(String caseNo) {
    return parties.hasOwnCase(caseNo);
  }
}
