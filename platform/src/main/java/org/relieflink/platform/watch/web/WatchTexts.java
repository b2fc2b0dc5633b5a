package org.relieflink.platform.watch.web;

import java.time.Clock;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.watch.QuotaDeed;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code watch.}. */
@Component
class WatchTexts extends PageTexts {
  private final MessageSource messages;

  WatchTexts(MessageSource messages, Clock clock) {
    super("watch", messages, clock);
    this.messages = messages;
  }

  String deed(QuotaDeed deed) {
    return whole(deed.messageKey());
  }

  /** A text of any bundle that may be missing, or what stands for it. */
  String any(String key, String otherwise) {
    return String.valueOf(
        messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
  }

  String role(Role role) {
    return whole(role.messageKey());
  }
}
