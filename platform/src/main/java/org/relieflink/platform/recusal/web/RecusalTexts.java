package org.relieflink.platform.recusal.web;

import java.time.Clock;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.recusal.Tie;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the page in the reader's language; keys without the prefix {@code recusal.}. */
@Component
class RecusalTexts extends PageTexts {
  RecusalTexts(MessageSource messages, Clock clock) {
    super("recusal", messages, clock);
  }

  String tie(Tie tie) {
    return say("tie." + tie.name());
  }
}
