package org.relieflink.platform.exchange.internal;

import java.time.Duration;
import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.exchange.ExchangeSettings;
import org.springframework.stereotype.Component;

/** 后台收送达：looks through the folders, when there are any. */
@Component
class ExchangeClockwork extends BackgroundRounds {
  ExchangeClockwork(TakeDeliveries deliveries, ExchangeSettings settings) {
    super(
        "relief-exchange",
        settings.folder() == null ? Duration.ZERO : settings.every(),
        deliveries::round);
  }
}
