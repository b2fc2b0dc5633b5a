package org.relieflink.platform.pool.internal.run;

import java.time.Duration;
import org.relieflink.platform.BackgroundRounds;
import org.springframework.stereotype.Component;

/** 五秒看一次有没有停在半路的导入。 Looks for imports that stopped half-way, often enough for half a minute. */
@Component
class ResumeClockwork extends BackgroundRounds {
  private static final Duration EVERY = Duration.ofSeconds(5);

  ResumeClockwork(ResumeImports resume) {
    super("resume-imports", EVERY, resume::round);
  }
}
