package org.relieflink.platform.connector.internal;

import java.time.Duration;
import org.relieflink.platform.BackgroundRounds;
import org.relieflink.platform.connector.ConnectorSettings;
import org.springframework.stereotype.Component;

/** 后台对接：looks after the connectors, when there are any. */
@Component
class ConnectorClockwork extends BackgroundRounds {
  ConnectorClockwork(RunLines lines, ConnectorSettings settings) {
    super(
        "relief-connector",
        settings.folder() == null ? Duration.ZERO : settings.every(),
        lines::round);
  }
}
