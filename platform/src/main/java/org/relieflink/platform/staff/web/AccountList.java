package org.relieflink.platform.staff.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountQuery;
import org.relieflink.platform.staff.AccountQuery.State;
import org.relieflink.platform.staff.Staff;
import org.relieflink.platform.staff.Units;
import org.relieflink.platform.staff.web.AccountListView.Filter;
import org.relieflink.platform.staff.web.AccountListView.Line;
import org.relieflink.platform.staff.web.AccountListView.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** 组成列表页。 Puts the list page together. */
@Component
class AccountList {
  private static final int ROWS = 50; // on a page

  private final Staff staff;
  private final Units units;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final StaffTexts texts;

  AccountList(
      Staff staff, Units units, CurrentOfficer current, AccessTable table, StaffTexts texts) {
    this.staff = staff;
    this.units = units;
    this.current = current;
    this.table = table;
    this.texts = texts;
  }

  /**
   * 找什么，照填的。
   *
   * @param after staff number after which to go on
   */
  record Asked(
      @Nullable String q,
      @Nullable String role,
      @Nullable String unit,
      @Nullable String state,
      @Nullable String after) {

    AccountQuery query(int limit) {
      long unitId = AccountForms.id(unit);
      return new AccountQuery(
          AccountForms.text(q),
          AccountForms.role(role).orElse(null),
          unitId == 0 ? null : unitId,
          stateOf(state).orElse(null),
          AccountForms.text(after),
          limit);
    }

    boolean narrowed() {
      AccountQuery query = query(ROWS);
      return !query.text().isEmpty()
          || query.role() != null
          || query.unitId() != null
          || query.state() != null;
    }
  }

  static Optional<State> stateOf(@Nullable String code) {
    return Arrays.stream(State.values())
        .filter(state -> code(state).equals(AccountForms.text(code)))
        .findFirst();
  }

  static String code(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  AccountListView view(Asked asked) {
    List<Account> rows = staff.list(asked.query(ROWS));
    Officer officer = current.get();
    return new AccountListView(
        filter(asked),
        rows.stream().map(this::line).toList(),
        table.allows(officer, "GET", "/accounts/new"),
        table.allows(officer, "POST", "/accounts/1/role"),
        asked.narrowed(),
        waiting(),
        rows.size() < ROWS ? null : next(asked, rows.get(ROWS - 1).staffNumber()));
  }

  private long waiting() {
    return staff.list(new AccountQuery("", null, null, State.WAITING, "", Staff.MOST)).size();
  }

  private static String next(Asked asked, String last) {
    return UriComponentsBuilder.fromPath("/accounts")
        .queryParam("q", "{q}")
        .queryParam("role", "{role}")
        .queryParam("unit", "{unit}")
        .queryParam("state", "{state}")
        .queryParam("after", "{after}")
        .encode()
        .buildAndExpand(
            AccountForms.text(asked.q),
            AccountForms.text(asked.role),
            AccountForms.text(asked.unit),
            AccountForms.text(asked.state),
            last)
        .toUriString();
  }

  private Filter filter(Asked asked) {
    return new Filter(
        AccountForms.text(asked.q),
        AccountForms.text(asked.role),
        AccountForms.text(asked.unit),
        AccountForms.text(asked.state),
        Arrays.stream(Role.values())
            .map(role -> new Option(role.name(), texts.role(role)))
            .toList(),
        units.list().stream()
            .map(unit -> new Option(Long.toString(unit.id()), unit.name()))
            .toList(),
        Arrays.stream(State.values())
            .map(state -> new Option(code(state), texts.say("find." + code(state))))
            .toList());
  }

  private Line line(Account account) {
    Account.Held post = account.post();
    return new Line(
        "/accounts/" + account.id(),
        account.staffNumber(),
        account.name(),
        texts.role(account.role()),
        post == null ? "" : post.name(),
        account.unit().name(),
        StaffTexts.stateTag(account),
        texts.state(account));
  }
}
