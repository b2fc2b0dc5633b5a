package org.relieflink.platform.access.internal;

import java.util.Optional;
import org.relieflink.platform.access.AccountCreated;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Works as the server itself: at the first set-up nobody is signed in who could see accounts. */
@Service
class StoredAccounts implements Accounts {
  private final AccountStore store;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;

  StoredAccounts(
      AccountStore store,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      TransactionOperations transactions) {
    this.events = events;
    this.store = store;
    this.passwords = passwords;
    this.transactions = transactions;
  }

  @Override
  public boolean create(Officer officer, String password, boolean demo) {
    String hash = String.valueOf(passwords.encode(password));
    return Actor.asServer(
        () ->
            Boolean.TRUE.equals(
                transactions.execute(status -> add(officer, new NewAccount(hash, demo)))));
  }

  private record NewAccount(String hash, boolean demo) {
    @Override
    public String toString() {
      return "NewAccount";
    }
  }

  private boolean add(Officer officer, NewAccount account) {
    boolean created = store.create(officer, account.hash, account.demo);
    if (created) {
      events.publishEvent(new AccountCreated(officer));
    }
    return created;
  }

  @Override
  public void addUnit(Unit unit, String name) {
    Actor.asServer(() -> store.addUnit(unit, name));
  }

  @Override
  public boolean has(Role role) {
    return Actor.asServer(() -> store.has(role));
  }

  @Override
  public Optional<Officer> find(String staffNumber) {
    return store.find(staffNumber).map(AccountStore.Account::officer);
  }
}
