package org.relieflink.platform.transfer.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * 不再等：a callback whose predecessor was lost for good is refused after the days of the rules, so
 * that its source is not blocked; nothing is done out of order.
 */
@Component
class GiveUpWaiting {
  private final CallbackStore inbox;
  private final TransferRules rules;
  private final AsServer server;
  private final Clock clock;

  GiveUpWaiting(CallbackStore inbox, TransferRules rules, AsServer server, Clock clock) {
    this.inbox = inbox;
    this.rules = rules;
    this.server = server;
    this.clock = clock;
  }

  /** Gives how many were refused. */
  int round() {
    Instant now = clock.instant();
    Duration patience = Duration.ofDays(rules.heldDays(TransferDay.of(now)));
    return server.one(() -> inbox.giveUp(now.minus(patience)));
  }
}
