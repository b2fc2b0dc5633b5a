package org.relieflink.platform.document.web;

import java.time.Clock;
import java.util.Locale;
import org.relieflink.platform.document.DocumentAct;
import org.relieflink.platform.document.DocumentState;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code document.}. */
@Component
class DocumentTexts extends PageTexts {
  DocumentTexts(MessageSource messages, Clock clock) {
    super("document", messages, clock);
  }

  String state(DocumentState state) {
    return say("state." + state);
  }

  String act(DocumentAct act) {
    return say("act." + act);
  }

  String hint(DocumentAct act) {
    return say("hint." + act.name().toLowerCase(Locale.ROOT));
  }

  /** How the tag of a state looks. */
  static String tag(DocumentState state) {
    return switch (state) {
      case DRAFT -> "doing";
      case CHECKED -> "warn";
      case ISSUED -> "good";
      case WITHDRAWN -> "plain";
    };
  }
}
