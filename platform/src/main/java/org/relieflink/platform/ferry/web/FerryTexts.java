package org.relieflink.platform.ferry.web;

import java.time.Clock;
import java.util.Locale;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code ferry.}. */
@Component
class FerryTexts extends PageTexts {
  private final MessageSource messages;

  FerryTexts(MessageSource messages, Clock clock) {
    super("ferry", messages, clock);
    this.messages = messages;
  }

  /** Title of a refusal that came in a receipt; the code itself where this program knows none. */
  String refusal(String code) {
    return refusal(code, ".title", code);
  }

  /** What to do about it; empty where this program knows no such code. */
  String nextStep(String code) {
    return refusal(code, ".detail", "");
  }

  private String refusal(String code, String end, String otherwise) {
    int line = code.indexOf('_');
    String key =
        line < 1
            ? code
            : code.substring(0, line).toLowerCase(Locale.ROOT)
                + ".refusal."
                + code.substring(line + 1)
                + end;
    String found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    return found == null ? otherwise : found;
  }
}
