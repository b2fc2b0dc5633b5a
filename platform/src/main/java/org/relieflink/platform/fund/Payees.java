package org.relieflink.platform.fund;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.problem.Outcome;

/**
 * 收款人的大门：who decides says to whom and to which account, others agree to exactly that. A change is
 * another payee and another agreement; the payer cannot touch it.
 */
public interface Payees {
  /** Characters of names and of the relation. */
  int LONGEST = 60;

  /** Writes a payee down; the same content again is the same payee. */
  Outcome<BoundPayee> register(Officer officer, PayeeDraft draft);

  /** A payee of the officer's place. */
  Optional<BoundPayee> find(Officer officer, long id);

  /** The payee that a reservation is bound to now. */
  Optional<BoundPayee> bound(Officer officer, long commitment);

  /** Asks others to agree that a reservation goes to this payee. */
  Outcome<Approval> ask(Officer officer, Change change, String reason);

  /** Binds it, with that agreement. */
  Outcome<BoundPayee> bind(Officer officer, Change change);

  /** 换收款人：of which reservation, to which payee. */
  record Change(long commitment, long payee) {}
}
