package org.relieflink.platform.harm.web;

import java.time.Clock;
import org.relieflink.platform.harm.HarmCap;
import org.relieflink.platform.harm.ReliefAct;
import org.relieflink.platform.harm.ReliefState;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the page in the reader's language; keys without the prefix {@code harm.}. */
@Component
class HarmTexts extends PageTexts {
  HarmTexts(MessageSource messages, Clock clock) {
    super("harm", messages, clock);
  }

  String state(ReliefState state) {
    return say("state." + state);
  }

  /** How a tag looks: what counts no more is plain. */
  String tag(ReliefState state) {
    return switch (state) {
      case RESERVED -> "doing";
      case GRANTED -> "good";
      case RELEASED, LAPSED, RETURNED -> "plain";
    };
  }

  String act(ReliefAct act) {
    return say("act." + act);
  }

  String cap(HarmCap.State state) {
    return say("cap." + state);
  }
}
