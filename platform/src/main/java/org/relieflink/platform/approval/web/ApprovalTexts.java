package org.relieflink.platform.approval.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code approval.}. */
@Component
class ApprovalTexts extends PageTexts {
  ApprovalTexts(MessageSource messages, Clock clock) {
    super("approval", messages, clock);
  }

  String kind(ApprovalKind kind) {
    return say("kind." + kind.name());
  }

  String state(ApprovalState state) {
    return say("state." + state.name());
  }

  static String tag(ApprovalState state) {
    return switch (state) {
      case OPEN -> "todo";
      case GRANTED -> "doing";
      case USED -> "good";
      case REFUSED -> "bad";
      case WITHDRAWN -> "plain";
      case EXPIRED -> "warn";
    };
  }

  /** 民政局; a code without a name is shown as it is. */
  String department(String code) {
    return sayOr("department." + code, code);
  }

  String roles(Collection<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> whole(role.messageKey()))
        .collect(Collectors.joining(say("or")));
  }

  /** 林检察官（检察院）. */
  String asker(Approval approval) {
    return say("person", approval.askerName(), department(approval.askerDepartment()));
  }

  /** 还剩 2 天 3 小时; empty when nothing is left. */
  String left(Instant until) {
    Duration left = Duration.between(now(), until);
    if (left.isNegative() || left.isZero()) {
      return "";
    }
    if (left.toDays() > 0) {
      return say("left.days", left.toDays(), left.toHoursPart());
    }
    return left.toHours() > 0
        ? say("left.hours", left.toHours(), left.toMinutesPart())
        : say("left.minutes", Math.max(1, left.toMinutes()));
  }
}
