package org.relieflink.platform.meeting.web;

import java.time.Clock;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code meeting.}. */
@Component
class MeetingTexts extends PageTexts {
  MeetingTexts(MessageSource messages, Clock clock) {
    super("meeting", messages, clock);
  }

  /** Of an enum of this capability, e.g. {@code meeting.voice.FOR}. */
  String word(String kind, Enum<?> one) {
    return say(kind + "." + one.name());
  }

  String unit(Unit unit) {
    return whole("approval.department." + unit.line());
  }
}
