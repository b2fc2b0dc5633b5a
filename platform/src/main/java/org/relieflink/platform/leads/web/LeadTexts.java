package org.relieflink.platform.leads.web;

import java.time.Clock;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.leads.LeadAct;
import org.relieflink.platform.leads.LeadSource;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code leads.}. */
@Component
class LeadTexts extends PageTexts {
  LeadTexts(MessageSource messages, Clock clock) {
    super("leads", messages, clock);
  }

  String state(LeadState state) {
    return say("state." + state);
  }

  String act(LeadAct act) {
    return say("act." + act);
  }

  String source(LeadSource source) {
    return say("source." + source.code());
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
      case DONE_IN_TIME, NONE -> "plain";
    };
  }

  /** From the own office or from another unit; the officer who brought it is named beside it. */
  String line(String line) {
    return say(line.equals(Unit.PROCURATORATE) ? "own" : "other");
  }
}
