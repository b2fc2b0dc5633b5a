package org.relieflink.platform.trail.internal.seal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.relieflink.platform.trail.TrailSeals.Standing;
import org.relieflink.platform.trail.TrailSeals.WitnessState;
import org.relieflink.proof.SignedRoot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 给一个证人或时间戳机构送树根：what is not acknowledged stays in the database and is tried again, ever more
 * slowly.
 */
final class WitnessDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(WitnessDelivery.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int AT_ONCE = 200; // roots in one go; a day without a witness is 1,440

  private final RootKeeper keeper;
  private final Receipts receipts;
  private final Clock clock;
  private volatile Standing answered = Standing.CURRENT;
  private Duration pause = Duration.ZERO;
  private Instant notBefore = Instant.EPOCH;

  WitnessDelivery(RootKeeper keeper, Receipts receipts, Clock clock) {
    this.keeper = keeper;
    this.receipts = receipts;
    this.clock = clock;
  }

  /** Sends what is due; never throws for what the witness does. */
  synchronized void deliver() {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    boolean more = true;
    for (int sent = 0; more && sent < AT_ONCE; sent++) {
      Optional<Receipts.Acknowledged> last = receipts.last(keeper.name());
      long older = last.map(Receipts.Acknowledged::size).orElse(0L);
      Optional<SignedRoot> next = due(older, last);
      more = next.isPresent() && sent(older, next.get());
    }
  }

  private Optional<SignedRoot> due(long older, Optional<Receipts.Acknowledged> last) {
    if (keeper.pace().isZero()) {
      return receipts.next(older);
    }
    boolean soon =
        last.map(had -> had.at().plus(keeper.pace()).isAfter(clock.instant())).orElse(false);
    return soon ? Optional.empty() : receipts.newest(older);
  }

  private boolean sent(long older, SignedRoot root) {
    try {
      RootKeeper.Answer answer = keeper.offer(older, root);
      answered = answer.standing();
      if (answered == Standing.CURRENT) {
        receipts.keep(keeper.name(), root.root().size(), answer.line(), clock.instant());
        pause = Duration.ZERO;
        return true;
      }
      LOG.error("{} does not accept the root over {}", keeper.name(), root.root().size());
    } catch (IOException | IllegalArgumentException unreachable) {
      LOG.warn("{} did not answer: {}", keeper.name(), unreachable.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    waitLonger();
    return false;
  }

  private void waitLonger() {
    Duration doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    notBefore = clock.instant().plus(pause);
  }

  WitnessState state(Duration allowed) {
    Optional<Receipts.Acknowledged> last = receipts.last(keeper.name());
    long size = last.map(Receipts.Acknowledged::size).orElse(0L);
    Duration late =
        receipts
            .next(size)
            .map(root -> Duration.between(root.root().at(), clock.instant()))
            .orElse(Duration.ZERO);
    return new WitnessState(
        keeper.name(),
        size,
        last.map(Receipts.Acknowledged::at).orElse(null),
        late,
        standing(size, late, allowed));
  }

  private Standing standing(long size, Duration late, Duration allowed) {
    if (answered != Standing.CURRENT) {
      return answered;
    }
    if (late.compareTo(allowed.plus(keeper.pace())) > 0) {
      return Standing.LATE;
    }
    return size == 0 ? Standing.NEW : Standing.CURRENT;
  }
}
