package org.relieflink.platform.staff.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.internal.StaffLog.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 建账号：without a role, so that whoever makes accounts gives no rights. */
@Component
class CreateAccount {
  private final AccountBook book;
  private final NewPassword passwords;
  private final Reach reach;
  private final StaffLog log;

  CreateAccount(AccountBook book, NewPassword passwords, Reach reach, StaffLog log) {
    this.book = book;
    this.passwords = passwords;
    this.reach = reach;
    this.log = log;
  }

  @Transactional
  public Outcome<Changed> create(Officer officer, NewAccount wanted, Said said) {
    Optional<ActBook.Done> before = log.repeated(officer, said);
    if (before.isPresent()) {
      return before.get().fingerprint().equals(fingerprint(wanted))
          ? Outcome.of(Changed.done(book.hold(before.get().id()).orElseThrow()))
          : Outcome.refused(StaffRefusal.KEY_REUSED);
    }
    Refusal wrong = wrong(officer, wanted, said);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    String password = passwords.next();
    Optional<Account> added = book.add(wanted, passwords.oneTime(password));
    if (added.isEmpty()) {
      return Outcome.refused(StaffRefusal.NUMBER_TAKEN, wanted.staffNumber());
    }
    Account account = added.get();
    log.done(
        officer,
        ChangeAccount.subject(account),
        AccountAct.ACCOUNT_CREATED,
        new Told(account.unit().name(), said, fingerprint(wanted)));
    return Outcome.of(new Changed(account, password, null));
  }

  private static String fingerprint(NewAccount wanted) {
    return AccountAct.ACCOUNT_CREATED + "|" + wanted.fingerprint();
  }

  private @Nullable Refusal wrong(Officer officer, NewAccount wanted, Said said) {
    Refusal refusal = StaffLog.wrong(said, false);
    if (refusal != null) {
      return refusal;
    }
    if (!wanted.staffNumber().matches("[A-Z0-9]{2,20}")) {
      return Refusal.of(StaffRefusal.NUMBER_WRONG);
    }
    if (!Names.good(wanted.name())) {
      return Refusal.of(StaffRefusal.NAME_WRONG, Names.LONGEST);
    }
    String employee = wanted.employeeId();
    if (employee != null && !employee.matches("[A-Z0-9-]{2,30}")) {
      return Refusal.of(StaffRefusal.EMPLOYEE_WRONG);
    }
    Optional<OfficeUnit> unit =
        book.holdUnit(wanted.unitId())
            .filter(found -> reach.covers(officer, AccountChange.CARE, Whose.of(found.unit())));
    if (unit.isEmpty()) {
      return Refusal.of(StaffRefusal.UNIT_UNKNOWN);
    }
    return unit.get().open() ? null : Refusal.of(StaffRefusal.UNIT_CLOSED, unit.get().name());
  }
}
