package org.relieflink.platform.watch.web;

import java.time.Clock;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.watch.QuotaDeed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code watch.}. */
@Component
class WatchTexts extends PageTexts {
  WatchTexts(MessageSource messages, Clock clock) {
    super("watch", messages, clock);
  }

  String deed(QuotaDeed deed) {
    return whole(deed.messageKey());
  }

  String role(Role role) {
    return whole(role.messageKey());
  }
}
