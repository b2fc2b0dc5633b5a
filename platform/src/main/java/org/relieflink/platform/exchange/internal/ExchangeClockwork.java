package org.relieflink.platform.exchange.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.exchange.ExchangeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** 后台一轮一轮：one thread that looks through the folders as the server itself. */
@Component
class ExchangeClockwork implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeClockwork.class);
  private static final long STOP_SECONDS = 5;
  private final TakeDeliveries rounds;
  private final Duration every;
  private @Nullable ScheduledExecutorService thread;

  ExchangeClockwork(TakeDeliveries rounds, ExchangeSettings settings) {
    this.rounds = rounds;
    this.every = settings.folder() == null ? Duration.ZERO : settings.every();
  }

  /** What a round throws is told by {@link #safely}; the future only ends with the thread. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored")
  public synchronized void start() {
    if (!every.isZero() && thread == null) {
      var made = Executors.newSingleThreadScheduledExecutor(ExchangeClockwork::thread);
      made.scheduleWithFixedDelay(
          this::safely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
      thread = made;
    }
  }

  /** The outermost edge of a thread: whatever happened, the next round comes. */
  private void safely() {
    try {
      rounds.round();
    } catch (RuntimeException failure) {
      LOG.error("a round through the folders failed: {}", failure.toString());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "relief-exchange");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = thread;
    if (running != null) {
      running.shutdownNow();
      try {
        running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
