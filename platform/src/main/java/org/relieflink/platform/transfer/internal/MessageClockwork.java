package org.relieflink.platform.transfer.internal;

import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.transfer.TransferSettings;
import org.springframework.stereotype.Component;

/** 后台消息：gives up what waited too long for its predecessor, then sends what is to be told. */
@Component
class MessageClockwork extends BackgroundRounds {
  MessageClockwork(GiveUpWaiting waiting, SendMessages messages, TransferSettings settings) {
    super(
        "relief-transfer-messages",
        settings.every(),
        () -> {
          waiting.round();
          messages.round();
        });
  }
}
