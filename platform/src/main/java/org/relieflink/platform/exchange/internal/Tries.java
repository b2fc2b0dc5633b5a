package org.relieflink.platform.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * 再试几次、隔多久：an import that broke on our side is tried again after pauses that double, for an hour in
 * all: a list of changes that was given up never comes again. Counted since the start.
 */
final class Tries {
  private static final int MOST = 7; // the pauses between them are 1, 2, 4 … 32 minutes
  private static final Duration FIRST = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<Long, Broken> broken = new ConcurrentHashMap<>();

  Tries(Clock clock) {
    this.clock = clock;
  }

  /** How often it broke, and when it is tried again. */
  private record Broken(int times, Instant next) {}

  /** Whether it is too early to try this one again. */
  boolean rests(long delivery) {
    @Nullable Broken last = broken.get(delivery);
    return last != null && clock.instant().isBefore(last.next);
  }

  /** Counts that it broke; gives whether it is tried again. */
  boolean broke(long delivery) {
    @Nullable Broken last = broken.get(delivery);
    int times = last == null ? 1 : last.times + 1;
    Duration pause = FIRST.multipliedBy(1L << (times - 1));
    broken.put(delivery, new Broken(times, clock.instant().plus(pause)));
    return times < MOST;
  }

  void ended(long delivery) {
    broken.remove(delivery);
  }
}
