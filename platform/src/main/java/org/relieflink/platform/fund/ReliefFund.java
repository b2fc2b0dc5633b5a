package org.relieflink.platform.fund;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.problem.Outcome;

/**
 * 资金池的大门：one door for every order. The form is looked at first and burns no key; the same key with
 * the same content has the same answer for ever, refusals by rule included.
 */
public interface ReliefFund {
  /** Characters of words, case numbers and decisions. */
  int LONGEST = 200;

  /** Orders linked in one command: a joint payment of a few offices. */
  int MOST_LINKED = 20;

  /**
   * Does all of the orders or none.
   *
   * @param key idempotency key, the unit's own; wanted
   */
  Outcome<FundAnswer> order(Officer officer, String key, List<FundOrder> orders);

  /** Asks those who have to agree before {@link #order} does it. */
  Outcome<Approval> ask(Officer officer, FundOrder order, String reason);

  /** The books of the officer's place. */
  FundBooks books(Officer officer);

  /** Entries of one case of the officer's place; empty lines where there are none. */
  Outcome<CaseBook> ofCase(Officer officer, String caseNo);

  /** Asks the invariants of the officer's place now. */
  FundCheck check(Officer officer);

  /** Purposes that may be earmarked, in the order of the rules. */
  List<Purpose> purposes();

  /** As the rules call it; the code where they do not know it. */
  default String purposeTitle(String code) {
    return purposes().stream()
        .filter(one -> one.code().equals(code))
        .map(Purpose::title)
        .findFirst()
        .orElse(code);
  }

  /** 用途。 */
  record Purpose(String code, String title) {}
}
