package org.relieflink.platform.staff;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.approval.Approval;

/**
 * 改成了什么：the account as it is now.
 *
 * @param password the one-time password, this once; null when none was made, also at a repeated
 *     request
 * @param waiting the request that others have to agree to first; null when it was done
 */
public record Changed(Account account, @Nullable String password, @Nullable Approval waiting) {
  public static Changed done(Account account) {
    return new Changed(account, null, null);
  }

  @Override
  public String toString() {
    return "Changed[" + account.staffNumber() + "]";
  }
}
