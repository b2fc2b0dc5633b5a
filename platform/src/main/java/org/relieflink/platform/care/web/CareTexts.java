package org.relieflink.platform.care.web;

import java.time.Clock;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code care.}. */
@Component
class CareTexts extends PageTexts {
  CareTexts(MessageSource messages, Clock clock) {
    super("care", messages, clock);
  }

  String standing(Standing standing) {
    return say("standing." + standing);
  }

  /** How the tag of a clock looks. */
  static String tag(Standing standing) {
    return switch (standing) {
      case LATE, DONE_LATE -> "bad";
      case SOON -> "warn";
      case IN_TIME, PAUSED -> "doing";
      case DONE_IN_TIME -> "good";
      case NONE -> "plain";
    };
  }
}
