package org.relieflink.platform.duty.web;

import java.time.Clock;
import org.relieflink.law.TextStatus;
import org.relieflink.law.duty.Duty;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code duty.}. */
@Component
class DutyTexts extends PageTexts {
  DutyTexts(MessageSource messages, Clock clock) {
    super("duty", messages, clock);
  }

  String party(Duty duty) {
    return say("party." + duty.party());
  }

  /** 10 个工作日；可以延长 10 个工作日. */
  String limit(Duty duty) {
    String limit = say("unit." + duty.unit(), duty.limit());
    return duty.more() == 0
        ? limit
        : say("limit.more", limit, say("unit." + duty.unit(), duty.more()));
  }

  String known(TextStatus status) {
    return say("known." + status);
  }

  String standing(Standing standing) {
    return say("standing." + standing);
  }

  /** How a tag looks; what needs nobody is plain. */
  String tag(Standing standing) {
    return switch (standing) {
      case LATE, DONE_LATE -> "bad";
      case SOON -> "warn";
      case IN_TIME -> "doing";
      case PAUSED, DONE_IN_TIME, NONE -> "plain";
    };
  }

  /** Name of a department. */
  String line(Unit unit) {
    return whole("approval.department." + unit.line());
  }
}
