package org.relieflink.platform.relief.internal;

import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.relief.ReliefSettings;
import org.springframework.stereotype.Component;

/** 每过一会儿看看哪个案件超时了。 Looks again and again for cases whose last day has passed. */
@Component
class EscalateClockwork extends BackgroundRounds {
  EscalateClockwork(EscalateLate escalate, ReliefSettings settings) {
    super("escalate-late-cases", settings.every(), escalate::round);
  }
}
