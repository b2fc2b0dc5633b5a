package org.relieflink.platform.staff.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.Staff;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.Units;
import org.relieflink.platform.staff.web.AccountDetailView.Choice;
import org.relieflink.platform.staff.web.AccountDetailView.Step;
import org.relieflink.platform.staff.web.AccountDetailView.Waiting;
import org.relieflink.platform.staff.web.AccountListView.Option;
import org.springframework.stereotype.Component;

/** 组成一个账号的页面。 Puts the page of one account together. */
@Component
class AccountDetail {
  private final Staff staff;
  private final Units units;
  private final PostWords posts;
  private final RoleRules rules;
  private final Approvals approvals;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final StaffTexts texts;

  AccountDetail(
      Staff staff,
      Units units,
      PostWords posts,
      RoleRules rules,
      Approvals approvals,
      CurrentOfficer current,
      AccessTable table,
      StaffTexts texts) {
    this.staff = staff;
    this.units = units;
    this.posts = posts;
    this.rules = rules;
    this.approvals = approvals;
    this.current = current;
    this.table = table;
    this.texts = texts;
  }

  AccountDetailView view(long id) {
    Account account =
        staff.find(id).orElseThrow(() -> Refusal.of(StaffRefusal.UNKNOWN).asException());
    Officer officer = current.get();
    boolean own = account.staffNumber().equals(officer.staffNumber());
    Role role = account.role();
    Role last = account.lastRole();
    return new AccountDetailView(
        account.id(),
        account.staffNumber(),
        account.name(),
        texts.role(role),
        role == null ? "" : role.name(),
        role == null && last != null ? texts.role(last) : "",
        account.unit().name(),
        Long.toString(account.unit().id()),
        StaffTexts.place(account.unit().unit()),
        account.employeeId() == null ? "" : account.employeeId(),
        texts.minute(account.createdAt()),
        texts.minute(account.closedAt()),
        texts.minute(account.oneTimeUntil()),
        texts.minute(account.lockedUntil()),
        StaffTexts.stateTag(account),
        texts.state(account),
        account.open(),
        own,
        !own && table.allows(officer, "POST", "/accounts/1/name"),
        !own && table.allows(officer, "POST", "/accounts/1/role"),
        !own && table.allows(officer, "POST", "/accounts/1/session-ending"),
        staff.factored(account),
        account.post(),
        posts.open(account),
        choices(officer, account),
        places(account),
        waiting(officer, account),
        staff.history(id).stream().map(step -> Step.of(step, texts)).toList(),
        UUID.randomUUID().toString());
  }

  /** What this officer may give and what fits the unit. */
  private List<Choice> choices(Officer officer, Account account) {
    return Arrays.stream(Role.values())
        .filter(role -> rules.fits(role, account.unit().unit()))
        .map(role -> choice(officer, role))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Choice> choice(Officer officer, Role role) {
    return rules
        .grant(officer.role(), role)
        .map(
            rule -> new Choice(role.name(), label(role, rule.secondPerson()), rule.secondPerson()));
  }

  private String label(Role role, boolean secondPerson) {
    return secondPerson ? texts.say("role.second", texts.role(role)) : texts.role(role);
  }

  private List<Option> places(Account account) {
    return units.list().stream()
        .filter(unit -> unit.open() || unit.id() == account.unit().id())
        .map(unit -> new Option(Long.toString(unit.id()), unit.name()))
        .toList();
  }

  private @Nullable Waiting waiting(Officer officer, Account account) {
    return approvals
        .findLive(officer, ApprovalKind.PRIVILEGED_ROLE, "account-" + account.id())
        .map(this::waiting)
        .orElse(null);
  }

  private Waiting waiting(Approval request) {
    boolean granted = request.state() == ApprovalState.GRANTED;
    String word = request.label().substring(request.label().lastIndexOf('：') + 1);
    return new Waiting(
        request.href(),
        "/approvals/" + request.id(),
        request.label(),
        texts.say(granted ? "waiting.granted" : "waiting.open"),
        granted ? "doing" : "todo",
        granted,
        Arrays.stream(Role.values())
            .filter(role -> role.word().equals(word))
            .map(Role::name)
            .findFirst()
            .orElse(""),
        request.caseNo(),
        request.reason());
  }
}
