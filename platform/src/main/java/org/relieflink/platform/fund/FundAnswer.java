package org.relieflink.platform.fund;

import java.util.List;

/**
 * 命令的回答：the same for ever.
 *
 * @param entries numbers of the entries, in the order of the orders
 * @param accounts accounts opened: a pool, an earmark, a commitment, an order in transit
 */
public record FundAnswer(List<Long> entries, List<Long> accounts) {
  public FundAnswer {
    entries = List.copyOf(entries);
    accounts = List.copyOf(accounts);
  }

  /** Of an act that opens one. */
  public long account() {
    return accounts.get(0);
  }

  /** Of one order. */
  public long entry() {
    return entries.get(0);
  }
}
