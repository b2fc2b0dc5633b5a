package org.relieflink.platform.screening.internal.engine;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 任务进度的用语。 Words of the phases; a job is read by several people, so they are in Chinese. */
@Component
class RunTexts {
  private final MessageSource messages;

  RunTexts(MessageSource messages) {
    this.messages = messages;
  }

  String indexing() {
    return text("indexing");
  }

  String colliding() {
    return text("colliding");
  }

  String publishing() {
    return text("publishing");
  }

  private String text(String phase) {
    return messages.getMessage("screening.phase." + phase, null, Locale.SIMPLIFIED_CHINESE);
  }
}
