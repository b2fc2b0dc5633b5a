package org.relieflink.platform.assistant.web;

import java.time.Clock;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the page in the reader's language; keys without the prefix {@code assistant.}. */
@Component
class AssistantTexts extends PageTexts {
  AssistantTexts(MessageSource messages, Clock clock) {
    super("assistant", messages, clock);
  }
}
