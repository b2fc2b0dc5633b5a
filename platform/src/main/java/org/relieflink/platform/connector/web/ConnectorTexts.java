package org.relieflink.platform.connector.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.ConnectorStatus;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the page in the reader's language; keys without the prefix {@code connector.}. */
@Component
class ConnectorTexts extends PageTexts {
  ConnectorTexts(MessageSource messages, Clock clock) {
    super("connector", messages, clock);
  }

  String fault(ConnectorFault fault) {
    return whole(fault.messageKey());
  }

  /** A moment as people read it, or the number itself. */
  String mark(String mark) {
    try {
      return minute(Instant.parse(mark));
    } catch (DateTimeParseException number) {
      return mark;
    }
  }

  /** Since when nothing came; empty when it is not late. */
  String late(ConnectorStatus status) {
    if (!status.late()) {
      return "";
    }
    Instant good = status.goodAt();
    return good == null ? say("late.never") : say("late.since", minute(good));
  }
}
