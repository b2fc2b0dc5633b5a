package org.relieflink.platform.staff.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.OfficeUnit;

/**
 * 账号册：what the use cases need of the tables; one in the database, one in memory for ten thousand
 * random orders of acts.
 */
interface AccountBook {
  /** Held for the rest of the transaction: of two changes at once the second sees the first. */
  Optional<Account> hold(long id);

  Optional<Account> findByNumber(String staffNumber);

  /** Other accounts with a role that are, or may be, of the same person. */
  List<Account> samePerson(Account account);

  /** How many accounts have this role; held, so that two last ones do not go at once. */
  long holders(Role role);

  /** The unit, held open for the rest of the transaction. */
  Optional<OfficeUnit> holdUnit(long id);

  /** Empty when the staff number is taken. */
  Optional<Account> add(NewAccount account, OneTime password);

  /** Writes name, role, last role, post, unit and closing; the version grows. */
  Account put(Account changed);

  /** Another password; the version grows. */
  void putPassword(Account account, OneTime password);

  String passwordHash(Account account);

  /** Whether signing in needs a second factor. */
  boolean factored(Account account);

  void removeFactor(Account account);

  /** Ends the lock after wrong passwords. */
  void unlock(Account account);

  /**
   * 新密码。
   *
   * @param until last moment of a one-time password; null = the person's own one
   */
  record OneTime(String hash, @Nullable Instant until) {
    @Override
    public String toString() {
      return "OneTime";
    }
  }
}
