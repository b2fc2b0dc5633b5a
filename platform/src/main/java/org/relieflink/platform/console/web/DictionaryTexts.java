package org.relieflink.platform.console.web;

import java.time.Clock;
import java.util.Arrays;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 字典的用语；键前面的 {@code console.dictionary.} 不写。 */
@Component
class DictionaryTexts extends PageTexts {
  DictionaryTexts(MessageSource messages, Clock clock) {
    super("console.dictionary", messages, clock);
  }

  /** How well the source is known, in the words of the law's registers. */
  static String status(String code) {
    return Arrays.stream(TextStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .map(TextStatus::label)
        .orElse(code);
  }
}
