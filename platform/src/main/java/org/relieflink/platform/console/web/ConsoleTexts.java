package org.relieflink.platform.console.web;

import java.time.Clock;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages; keys without the prefix {@code console.}. */
@Component
class ConsoleTexts extends PageTexts {
  ConsoleTexts(MessageSource messages, Clock clock) {
    super("console", messages, clock);
  }
}
