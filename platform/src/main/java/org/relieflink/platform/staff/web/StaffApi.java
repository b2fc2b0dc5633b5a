package org.relieflink.platform.staff.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.AccountStep;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.Staff;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.web.AccountList.Asked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 账号的接口。 Lists, one account, new ones, changes. Changes of name, state and password and grants of
 * roles and units have addresses of their own, since they are rights of different administrators.
 */
@RestController
class StaffApi {
  private final Staff staff;
  private final CurrentOfficer current;

  StaffApi(Staff staff, CurrentOfficer current) {
    this.staff = staff;
    this.current = current;
  }

  /** 一个账号；没有密码。 */
  record Shown(
      String id,
      String staffNumber,
      String name,
      @Nullable Role role,
      @Nullable Role lastRole,
      @Nullable String postId,
      @Nullable String postName,
      String unitId,
      String place,
      String line,
      String unitName,
      @Nullable String employeeId,
      String state,
      long version,
      Instant createdAt,
      @Nullable Instant closedAt,
      @Nullable Instant oneTimeUntil,
      @Nullable Instant lockedUntil) {
    static Shown of(Account account) {
      Account.Held post = account.post();
      return new Shown(
          Long.toString(account.id()),
          account.staffNumber(),
          account.name(),
          account.role(),
          account.lastRole(),
          post == null ? null : Long.toString(post.id()),
          post == null ? null : post.name(),
          Long.toString(account.unit().id()),
          account.unit().unit().place(),
          account.unit().unit().line(),
          account.unit().name(),
          account.employeeId(),
          StaffTexts.stateCode(account),
          account.version(),
          account.createdAt(),
          account.closedAt(),
          account.oneTimeUntil(),
          account.lockedUntil());
    }
  }

  /**
   * 一页。
   *
   * @param nextAfter {@code after} of the next page; null when this is the last
   */
  record Listed(List<Shown> items, @Nullable String nextAfter) {}

  @GetMapping("/api/v1/accounts")
  Listed list(@ModelAttribute Asked asked, @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > Staff.MOST) {
      throw Refusal.of(StaffRefusal.LIMIT_OUT_OF_RANGE, Staff.MOST).asException();
    }
    List<Account> rows = staff.list(asked.query(limit));
    return new Listed(
        rows.stream().map(Shown::of).toList(),
        rows.size() < limit ? null : rows.get(rows.size() - 1).staffNumber());
  }

  @GetMapping("/api/v1/accounts/{id}")
  Shown show(@PathVariable long id) {
    return Shown.of(known(id));
  }

  @GetMapping("/api/v1/accounts/{id}/acts")
  List<AccountStep> acts(@PathVariable long id) {
    known(id);
    return staff.history(id);
  }

  private Account known(long id) {
    return staff.find(id).orElseThrow(() -> Refusal.of(StaffRefusal.UNKNOWN).asException());
  }

  /** 要建的账号。 */
  record Wanted(
      @Nullable String staffNumber,
      @Nullable String name,
      @Nullable String unitId,
      @Nullable String employeeId) {}

  /**
   * 办成了什么。
   *
   * @param password the one-time password; only in the first answer to a key
   * @param approvalId the request that others have to agree to; null when it was done
   */
  record Answer(Shown account, @Nullable String password, @Nullable String approvalId) {
    static Answer of(Changed changed) {
      var waiting = changed.waiting();
      return new Answer(
          Shown.of(changed.account()),
          changed.password(),
          waiting == null ? null : Long.toString(waiting.id()));
    }

    @Override
    public String toString() {
      return "Answer[" + account.staffNumber + "]";
    }
  }

  @PostMapping("/api/v1/accounts")
  Answer create(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted body) {
    var wanted = AccountForms.account(body.staffNumber, body.name, body.unitId, body.employeeId);
    return Answer.of(staff.create(current.get(), wanted, said("", key)).orThrow());
  }

  /** A repeated call must be one act: the key is not left out. */
  static Said said(@Nullable String reason, @Nullable String key) {
    if (key == null || key.isBlank()) {
      throw Refusal.of(StaffRefusal.KEY_MISSING).asException();
    }
    return AccountForms.said(reason, key);
  }

  /**
   * 改动：{@code act} is rename, close, reopen, reset_password, remove_second_factor, end_sessions or
   * unlock.
   */
  record Change(@Nullable String act, @Nullable String name, @Nullable String reason) {
    AccountChange change() {
      return switch (AccountForms.text(act).toLowerCase(Locale.ROOT)) {
        case "rename" -> new AccountChange.Rename(AccountForms.text(name));
        case "close" -> new AccountChange.Close();
        case "reopen" -> new AccountChange.Reopen();
        case "reset_password" -> new AccountChange.Reset();
        case "remove_second_factor" -> new AccountChange.RemoveFactor();
        case "unlock" -> new AccountChange.Unlock();
        case "end_sessions" -> new AccountChange.EndSessions();
        default -> throw Refusal.of(StaffRefusal.CHANGE_UNKNOWN).asException();
      };
    }
  }

  @PostMapping("/api/v1/accounts/{id}/changes")
  Answer change(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Change body) {
    known(id);
    return answer(id, body.change(), said(body.reason, key));
  }

  private Answer answer(long id, AccountChange change, Said said) {
    return Answer.of(staff.change(current.get(), id, change, said).orThrow());
  }

  /** 为什么让会话都结束。 */
  record Ended(@Nullable String reason) {}

  @PostMapping("/api/v1/accounts/{id}/session-endings")
  Answer endSessions(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Ended body) {
    known(id);
    return answer(id, new AccountChange.EndSessions(), said(body.reason, key));
  }

  /** 授权：{@code act} is grant, withdraw or move. */
  record Grant(
      @Nullable String act,
      @Nullable String role,
      @Nullable String unitId,
      @Nullable String document,
      @Nullable String reason) {
    AccountChange change() {
      return switch (AccountForms.text(act).toLowerCase(Locale.ROOT)) {
        case "grant" -> AccountForms.grant(role, document);
        case "withdraw" -> new AccountChange.Withdraw();
        case "move" -> new AccountChange.Move(AccountForms.id(unitId));
        default -> throw Refusal.of(StaffRefusal.CHANGE_UNKNOWN).asException();
      };
    }
  }

  @PostMapping("/api/v1/accounts/{id}/grants")
  Answer grant(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Grant body) {
    known(id);
    return answer(id, body.change(), said(body.reason, key));
  }
}
