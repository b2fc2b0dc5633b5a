package org.relieflink.platform.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Outcome;

/**
 * 账号的大门：the public door. The system administrator makes and closes accounts, the security
 * administrator gives roles and units; nobody touches the own account; every act and every refusal
 * is on the trail in the same transaction.
 */
public interface Staff {
  /** Rows on one page of a list. */
  int MOST = 100;

  /** By staff number. */
  List<Account> list(AccountQuery query);

  Optional<Account> find(long id);

  /** Newest first, the last {@link #MOST}. */
  List<AccountStep> history(long id);

  /** The same of a post. */
  List<AccountStep> historyOfPost(long id);

  /** Who has this post, by staff number, all of them. */
  List<Account> holders(long postId);

  /** Whether signing in with this account needs a second factor. */
  boolean factored(Account account);

  /** How many accounts within reach have each role. */
  Map<Role, Long> holders();

  /** Makes an account without a role; its one-time password is in the answer and nowhere else. */
  Outcome<Changed> create(Officer officer, NewAccount account, Said said);

  /**
   * Does one thing to an account. A privileged role is first a request that others agree to; the
   * same change again, once they have, is the grant.
   */
  Outcome<Changed> change(Officer officer, long id, AccountChange change, Said said);

  /** Chooses the own password; every session of the account ends with it. */
  Outcome<Account> choosePassword(Officer officer, String old, String fresh);
}
