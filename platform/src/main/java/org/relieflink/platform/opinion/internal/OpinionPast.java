package org.relieflink.platform.opinion.internal;

import java.util.List;
import org.relieflink.law.PackTrial;
import org.relieflink.platform.opinion.internal.store.ProposalStore;
import org.relieflink.platform.packs.PastProposals;
import org.springframework.stereotype.Component;

/** 以往的金额建议，给规则包的试算用。 Stored proposals, for trying a rule pack on them. */
@Component
class OpinionPast implements PastProposals {
  private final ProposalStore proposals;

  OpinionPast(ProposalStore proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<PackTrial.Past> of(String place) {
    return proposals.latest(place);
  }
}
