package org.relieflink.platform.ferry.web;

import java.time.Clock;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code ferry.}. */
@Component
class FerryTexts extends PageTexts {
  FerryTexts(MessageSource messages, Clock clock) {
    super("ferry", messages, clock);
  }
}
