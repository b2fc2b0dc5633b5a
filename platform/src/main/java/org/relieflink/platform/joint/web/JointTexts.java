package org.relieflink.platform.joint.web;

import java.time.Clock;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the page in the reader's language; keys without the prefix {@code joint.}. */
@Component
class JointTexts extends PageTexts {
  JointTexts(MessageSource messages, Clock clock) {
    super("joint", messages, clock);
  }
}
