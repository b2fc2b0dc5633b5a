package org.relieflink.platform.ferry.internal;

import java.time.Duration;
import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.ferry.FerrySettings;
import org.springframework.stereotype.Component;

/** 后台摆渡：packs and takes, when there is a folder. */
@Component
class FerryClockwork extends BackgroundRounds {
  FerryClockwork(FerryRound round, FerrySettings settings) {
    super(
        "relief-ferry", settings.folder() == null ? Duration.ZERO : settings.every(), round::round);
  }
}
