package org.relieflink.platform.fund.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.fund.AccountKind;

/**
 * 锁住的账户：as they stand since they were locked, until the first order of a command has moved them.
 */
final class Locked {
  private List<Held> accounts;

  Locked(List<Held> accounts) {
    this.accounts = List.copyOf(accounts);
  }

  Optional<Held> find(long id) {
    return accounts.stream().filter(one -> one.id() == id).findFirst();
  }

  /** The one of this kind that belongs to a pool or hangs on a commitment. */
  Optional<Held> only(long family, AccountKind kind) {
    return accounts.stream()
        .filter(one -> one.kind() == kind)
        .filter(one -> family == (one.parent() == 0 ? one.pool() : one.parent()))
        .findFirst();
  }

  /** What was known is over: whoever comes next looks anew. */
  void moved() {
    accounts = List.of();
  }
}
