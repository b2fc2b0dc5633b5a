package org.relieflink.platform.transfer.internal;

import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.transfer.TransferSettings;
import org.springframework.stereotype.Component;

/** 后台移送：reminds of what is late; a system that does not answer keeps it from nothing. */
@Component
class TransferClockwork extends BackgroundRounds {
  TransferClockwork(RemindRound reminders, TransferSettings settings) {
    super("relief-transfer", settings.every(), reminders::round);
  }
}
