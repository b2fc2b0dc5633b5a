package org.relieflink.platform.pool.internal.run;

import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 进度里的阶段，用读的人的话说。 Names the phases of an import. */
@Component
class Phases {
  private final MessageSource messages;

  Phases(MessageSource messages) {
    this.messages = messages;
  }

  void begin(JobProgress progress, String phase, long total) {
    String text = messages.getMessage("pool.phase." + phase, null, ReaderLocale.now());
    progress.phase(text, total);
  }
}
