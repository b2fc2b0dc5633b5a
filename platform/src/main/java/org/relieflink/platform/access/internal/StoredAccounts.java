package org.relieflink.platform.access.internal;

import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Officer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Service
class StoredAccounts implements Accounts {
  private final AccountStore store;
  private final PasswordEncoder passwords;

  StoredAccounts(AccountStore store, PasswordEncoder passwords) {
    this.store = store;
    this.passwords = passwords;
  }

  @Override
  public boolean create(Officer officer, String password, boolean demo) {
    var hash = passwords.encode(password);
    return store.create(new AccountStore.Account(officer, String.valueOf(hash), demo));
  }

  @Override
  public boolean hasAdministrator() {
    return store.hasAdministrator();
  }
}
