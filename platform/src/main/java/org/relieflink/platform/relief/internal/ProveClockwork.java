package org.relieflink.platform.relief.internal;

import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.relief.ReliefSettings;
import org.springframework.stereotype.Component;

/** 每过一会儿看看名单证明了什么。 Looks again and again whether new lists prove what cases owe. */
@Component
class ProveClockwork extends BackgroundRounds {
  ProveClockwork(ProvePapers prove, ReliefSettings settings) {
    super("prove-owed-papers", settings.every(), prove::round);
  }
}
