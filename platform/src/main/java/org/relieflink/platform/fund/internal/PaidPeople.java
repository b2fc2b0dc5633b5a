package org.relieflink.platform.fund.internal;

import java.util.Optional;
import org.relieflink.kernel.CitizenId;
import org.springframework.stereotype.Component;

/** 付给了谁：the number of whom a reservation was paid to; opened in memory and kept nowhere. */
@Component
public class PaidPeople {
  private final PayeeStore payees;

  PaidPeople(PayeeStore payees) {
    this.payees = payees;
  }

  /** Empty where no payee was registered, or was destroyed. */
  public Optional<CitizenId> of(String place, long commitment) {
    return payees
        .bound(place, commitment)
        .flatMap(bound -> payees.open(bound.shown().id()))
        .flatMap(payee -> CitizenId.find(payee.person()));
  }
}
