package org.relieflink.platform.staff.internal;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.PasswordRule;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.internal.StaffLog.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 换自己的密码：with the old one, so that an open desk is not enough. */
@Component
class ChoosePassword {
  private final AccountBook book;
  private final NewPassword passwords;
  private final PasswordRule rule;
  private final StaffLog log;

  ChoosePassword(AccountBook book, NewPassword passwords, PasswordRule rule, StaffLog log) {
    this.book = book;
    this.passwords = passwords;
    this.rule = rule;
    this.log = log;
  }

  @Transactional
  public Outcome<Account> choose(Officer officer, String old, String fresh) {
    Optional<Account> own = book.findByNumber(officer.staffNumber());
    if (own.isEmpty()) {
      return Outcome.refused(StaffRefusal.UNKNOWN);
    }
    Account account = own.get();
    if (!passwords.matches(old, book.passwordHash(account))) {
      log.refused(
          officer,
          ChangeAccount.subject(account),
          AccountAct.PASSWORD_CHANGED,
          Refusal.of(StaffRefusal.PASSWORD_WRONG));
      return Outcome.refused(StaffRefusal.PASSWORD_WRONG);
    }
    if (old.equals(fresh)) {
      return Outcome.refused(StaffRefusal.PASSWORD_SAME);
    }
    if (rule.weakness(account.staffNumber(), fresh).isPresent()) {
      return Outcome.refused(StaffRefusal.PASSWORD_WEAK, rule.shortest());
    }
    book.putPassword(account, passwords.own(fresh));
    log.done(
        officer,
        ChangeAccount.subject(account),
        AccountAct.PASSWORD_CHANGED,
        new Told("", Said.of(""), ""));
    return Outcome.of(account);
  }
}
