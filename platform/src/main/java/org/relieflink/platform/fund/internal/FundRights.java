package org.relieflink.platform.fund.internal;

import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 谁能办、话怎么说：what every part of the fund asks first. */
@Component
public class FundRights {
  private final MayFund may;

  FundRights(MayFund may) {
    this.may = may;
  }

  /** Whether this officer may do this with the money of the own place. */
  public boolean may(Officer officer, Deed deed) {
    return may.may(officer, deed);
  }

  /** What is wrong with words that have to be there and name nobody. */
  public Optional<Refusal> plain(String words) {
    return FundForm.plain(words);
  }
}
