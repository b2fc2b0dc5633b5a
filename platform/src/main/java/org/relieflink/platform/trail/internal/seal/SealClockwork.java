package org.relieflink.platform.trail.internal.seal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.trail.SealSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** 后台的钟摆：one thread seals, another delivers, so that a slow witness never holds up a seal. */
@Component
class SealClockwork implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SealClockwork.class);
  private static final long SECONDS = 5; // how often it is looked whether something is due
  private static final int THREADS = 2;
  private final SealRounds rounds;
  private final Witnesses witnesses;
  private final SealGauges gauges;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService threads;

  SealClockwork(SealRounds rounds, Witnesses witnesses, SealGauges gauges, SealSettings settings) {
    this.rounds = rounds;
    this.witnesses = witnesses;
    this.gauges = gauges;
    this.wanted = !settings.sealEvery().isZero();
  }

  /** What a round throws is told by {@link #safely}; the futures only end with the threads. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored")
  public synchronized void start() {
    if (wanted && threads == null) {
      var made = Executors.newScheduledThreadPool(THREADS, SealClockwork::thread);
      made.scheduleWithFixedDelay(() -> safely(this::seal), 0, SECONDS, TimeUnit.SECONDS);
      made.scheduleWithFixedDelay(() -> safely(witnesses::deliver), 1, SECONDS, TimeUnit.SECONDS);
      threads = made;
    }
  }

  private void seal() {
    rounds.round();
    gauges.refresh();
  }

  /** The outermost edge of a thread: whatever happened, the next round comes. */
  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.error("a round of the trail failed: {}", failure.toString());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "relief-trail");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = threads;
    if (running != null) {
      running.shutdownNow();
      try {
        running.awaitTermination(SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
      threads = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return threads != null;
  }
}
