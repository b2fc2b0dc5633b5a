package org.relieflink.platform.fund.internal;

import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.fund.internal.FundStore.Commitment;
import org.relieflink.platform.relief.DecidedCases;
import org.springframework.stereotype.Component;

/** 付给了谁：the number of whom a reservation was paid to; opened in memory and kept nowhere. */
@Component
public class PaidPeople {
  private final PayeeStore payees;
  private final FundStore store;
  private final DecidedCases cases;

  PaidPeople(PayeeStore payees, FundStore store, DecidedCases cases) {
    this.payees = payees;
    this.store = store;
    this.cases = cases;
  }

  /** Empty where no payee was registered, or was destroyed, or the case is sealed. */
  public Optional<CitizenId> of(String place, long commitment) {
    Commitment known = store.commitment(commitment);
    if (known.proposal() != 0 && cases.sealed(known.candidate(), known.proposal())) {
      return Optional.empty();
    }
    return payees
        .bound(place, commitment)
        .flatMap(bound -> payees.open(bound.shown().id()))
        .flatMap(payee -> CitizenId.find(payee.person()));
  }
}
