package org.relieflink.platform.transfer.internal;

import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.transfer.TransferSettings;
import org.springframework.stereotype.Component;

/** 后台移送：reminds of what is late, then sends what is to be told. */
@Component
class TransferClockwork extends BackgroundRounds {
  TransferClockwork(RemindRound reminders, SendMessages messages, TransferSettings settings) {
    super(
        "relief-transfer",
        settings.every(),
        () -> {
          reminders.round();
          messages.round();
        });
  }
}
