package org.relieflink.platform.staff.internal;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.internal.StaffLog.Subject;
import org.relieflink.platform.staff.internal.StaffLog.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 改一个账号：one change, its line in the history and its entry on the trail stand or fall together. */
@Component
class ChangeAccount {
  private final AccountBook book;
  private final PostBook posts;
  private final AccountRules rules;
  private final PrivilegedRole privileged;
  private final RoleRules roles;
  private final NewPassword passwords;
  private final StaffLog log;

  ChangeAccount(
      AccountBook book,
      PostBook posts,
      AccountRules rules,
      PrivilegedRole privileged,
      RoleRules roles,
      NewPassword passwords,
      StaffLog log) {
    this.book = book;
    this.posts = posts;
    this.rules = rules;
    this.privileged = privileged;
    this.roles = roles;
    this.passwords = passwords;
    this.log = log;
  }

  @Transactional
  public Outcome<Changed> change(Officer officer, long id, AccountChange change, Said said) {
    Optional<Account> found = book.hold(id);
    if (found.isEmpty()) {
      return Outcome.refused(StaffRefusal.UNKNOWN);
    }
    Account account = found.get();
    Refusal wrong = StaffLog.wrong(said, change.needsReason());
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    String fingerprint = change.act() + "|" + id + "|" + change.detail() + "|" + said.reason();
    Optional<ActBook.Done> before = log.repeated(officer, said);
    if (before.isPresent()) {
      return before.get().fingerprint().equals(fingerprint)
          ? Outcome.of(Changed.done(account))
          : Outcome.refused(StaffRefusal.KEY_REUSED);
    }
    Refusal refusal = rules.refusal(officer, account, change);
    if (refusal != null) {
      log.refused(officer, subject(account), change.act(), refusal);
      return new Outcome.Refused<>(refusal);
    }
    Optional<Giving> giving = giving(change);
    Told told = new Told(detail(account, change, giving), said, fingerprint);
    return giving.isPresent() && needsOthers(officer, giving.get())
        ? privileged.give(officer, account, giving.get(), told)
        : Outcome.of(done(officer, account, change, told));
  }

  /** What a change gives, if anything; a post stands as the rules have just held it. */
  private Optional<Giving> giving(AccountChange change) {
    if (change instanceof AccountChange.GivePost give) {
      return posts.hold(give.postId()).map(post -> Giving.of(give, post));
    }
    return change instanceof AccountChange.Grant grant
        ? Optional.of(Giving.of(grant))
        : Optional.empty();
  }

  /** For people: units and posts by their names, not by their ids. */
  private String detail(Account account, AccountChange change, Optional<Giving> giving) {
    Account.Held held = account.post();
    if (change instanceof AccountChange.TakePost && held != null) {
      return held.name();
    }
    if (change instanceof AccountChange.Move move) {
      return book.holdUnit(move.unitId()).map(unit -> unit.name()).orElse("");
    }
    return giving
        .map(given -> (given.words() + " " + given.document()).strip())
        .orElse(change.detail());
  }

  private boolean needsOthers(Officer officer, Giving giving) {
    return roles
        .grant(officer.role(), giving.role())
        .map(RoleRules.Grantable::secondPerson)
        .orElse(true);
  }

  private Changed done(Officer officer, Account account, AccountChange change, Told told) {
    String password = null;
    Account after = account;
    if (change instanceof AccountChange.Rename rename) {
      after = book.put(account.withName(rename.name()));
    } else if (change instanceof AccountChange.Grant || change instanceof AccountChange.GivePost) {
      after = book.put(giving(change).orElseThrow().to(account));
    } else if (change instanceof AccountChange.Withdraw
        || change instanceof AccountChange.TakePost) {
      after = book.put(account.withRole(null));
    } else if (change instanceof AccountChange.Move move) {
      after = book.put(moved(account, move));
    } else if (change instanceof AccountChange.Close) {
      after = book.put(account.withRole(null).closed(log.now()));
    } else if (change instanceof AccountChange.Reopen) {
      after = book.put(account.closed(null));
    } else if (change instanceof AccountChange.Reset) {
      password = passwords.next();
      after = book.put(account.withRole(null));
      book.putPassword(after, passwords.oneTime(password));
      book.unlock(account);
    } else if (change instanceof AccountChange.EndSessions) {
      after = book.put(account); // counted as a change, which no session outlives
    } else if (change instanceof AccountChange.RemoveFactor) {
      after = book.put(account.withRole(null));
      book.removeFactor(account);
    } else {
      book.unlock(account);
    }
    log.done(officer, subject(account), change.act(), told);
    return new Changed(book.hold(after.id()).orElse(after), password, null);
  }

  /** A privileged role stays behind: elsewhere it is another right, and wants others again. */
  private Account moved(Account account, AccountChange.Move move) {
    Role role = account.role();
    Account there = account.withUnit(book.holdUnit(move.unitId()).orElseThrow());
    return role != null && roles.privileged(role) ? there.withRole(null) : there;
  }

  static Subject subject(Account account) {
    return new Subject("account", account.id(), account.staffNumber());
  }
}
