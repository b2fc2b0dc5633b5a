package org.relieflink.platform.trail.internal.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.relieflink.platform.trail.SealSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** 到了时候就封存：when an entry has waited a minute, or a thousand wait. */
@Component
class SealRounds {
  private static final Logger LOG = LoggerFactory.getLogger(SealRounds.class);
  private final Sealer sealer;
  private final SealStore store;
  private final SealSettings settings;
  private final Clock clock;
  private volatile boolean broken;

  SealRounds(Sealer sealer, SealStore store, SealSettings settings, Clock clock) {
    this.sealer = sealer;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** Seals all that waits when it is due; a failure is told and tried again in the next round. */
  void round() {
    try {
      if (due()) {
        sealAll();
      }
      broken = false;
    } catch (DataAccessException | TransactionException | IllegalStateException failure) {
      broken = true;
      LOG.error("the trail could not be sealed: {}", failure.toString());
    }
  }

  private boolean due() {
    SealStore.Waiting waiting = store.waitingNow();
    Optional<Instant> oldest = waiting.oldest();
    return waiting.count() - waiting.lost() >= settings.sealBatch()
        || (oldest.isPresent() && age(oldest.get()).compareTo(settings.sealEvery()) >= 0);
  }

  void sealAll() {
    boolean more = true;
    while (more) {
      more = sealer.seal().isPresent();
    }
  }

  Duration age(Instant at) {
    Duration age = Duration.between(at, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }

  boolean broken() {
    return broken;
  }
}
