package org.relieflink.platform.watch.internal.alarm;

import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.watch.WatchSettings;
import org.springframework.stereotype.Component;

/** 后台盯着：looks through the trail. */
@Component
class WatchClockwork extends BackgroundRounds {
  WatchClockwork(WatchRounds rounds, WatchSettings settings) {
    super("relief-watch", settings.every(), rounds::round);
  }
}
