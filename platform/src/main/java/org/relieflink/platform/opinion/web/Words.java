package org.relieflink.platform.opinion.web;

import java.time.Instant;
import org.relieflink.platform.problem.ShownTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 页面用的句子：message texts in the reader's language, and times of the office. */
@Component
class Words {
  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... arguments) {
    return messages.getMessage("opinion." + key, arguments, LocaleContextHolder.getLocale());
  }

  static String time(Instant at) {
    return ShownTime.brief(at);
  }
}
