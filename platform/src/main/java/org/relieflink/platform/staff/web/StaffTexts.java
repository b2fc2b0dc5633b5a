package org.relieflink.platform.staff.web;

import java.time.Clock;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.platform.access.PasswordRule;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountAct;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code staff.}. */
@Component
class StaffTexts extends PageTexts {
  StaffTexts(MessageSource messages, Clock clock) {
    super("staff", messages, clock);
  }

  /** 书记员; for none a dash in words. */
  String role(@Nullable Role role) {
    return role == null ? say("role.none") : whole(role.messageKey());
  }

  String roles(Collection<Role> roles) {
    return roles.stream().sorted().map(this::role).collect(Collectors.joining(say("and")));
  }

  String act(AccountAct act) {
    return whole(act.messageKey());
  }

  /** 民政局. */
  String line(String line) {
    return whole("approval.department." + line);
  }

  /** 云溪县 990123; a code that is in no table stands alone. */
  static String place(Unit unit) {
    DivisionCode code = DivisionCode.of(unit.place());
    return code.status() == DivisionCode.Status.UNKNOWN
        ? unit.place()
        : code.fullName() + " " + unit.place();
  }

  /** What stands above: follows from the code; empty where nothing does. */
  static String above(Unit unit) {
    return DivisionCode.of(unit.place()).parent().map(DivisionCode::fullName).orElse("");
  }

  /** What is wrong with a password. */
  String weakness(PasswordRule.Weakness weakness, int shortest) {
    return whole(weakness.messageKey(), shortest);
  }

  String state(Account account) {
    return say("state." + stateCode(account));
  }

  static String stateTag(Account account) {
    return switch (stateCode(account)) {
      case "closed" -> "plain";
      case "waiting" -> "todo";
      case "locked" -> "bad";
      case "one-time" -> "warn";
      default -> "good";
    };
  }

  /** The one thing about the account that most wants to be known. */
  static String stateCode(Account account) {
    if (!account.open()) {
      return "closed";
    }
    if (account.role() == null) {
      return "waiting";
    }
    if (account.lockedUntil() != null) {
      return "locked";
    }
    return account.oneTimeUntil() != null ? "one-time" : "working";
  }
}
