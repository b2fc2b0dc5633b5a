package org.relieflink.platform.access.internal;

import java.util.Optional;
import org.relieflink.platform.access.AccountCreated;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredAccounts implements Accounts {
  private final AccountStore store;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;

  StoredAccounts(AccountStore store, PasswordEncoder passwords, ApplicationEventPublisher events) {
    this.events = events;
    this.store = store;
    this.passwords = passwords;
  }

  @Override
  @Transactional
  public boolean create(Officer officer, String password, boolean demo) {
    var hash = passwords.encode(password);
    boolean created = store.create(new AccountStore.Account(officer, String.valueOf(hash), demo));
    if (created) {
      events.publishEvent(new AccountCreated(officer));
    }
    return created;
  }

  @Override
  public boolean has(Role role) {
    return store.has(role);
  }

  @Override
  public Optional<Officer> find(String staffNumber) {
    return store.find(staffNumber).map(AccountStore.Account::officer);
  }
}
