package org.relieflink.platform.pool.internal.run;

import java.time.Clock;
import java.time.Duration;
import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.pool.internal.store.Staging;
import org.springframework.stereotype.Component;

/** 每小时把放过了期的暂存删去。 Takes away every hour what nobody went on with for a week. */
@Component
class SweepClockwork extends BackgroundRounds {
  private static final Duration EVERY = Duration.ofHours(1);

  SweepClockwork(Staging staging, Clock clock) {
    super("sweep-staging", EVERY, () -> staging.sweep(clock.instant()));
  }
}
