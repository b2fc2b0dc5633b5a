package org.relieflink.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** 后台一轮一轮：one thread that does the same again and again, as the server itself. */
public abstract class BackgroundRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRounds.class);
  private static final long STOP_SECONDS = 5;
  private final String name;
  private final Runnable round;
  private final Duration every;
  private @Nullable ScheduledExecutorService thread;

  /**
   * @param name of the thread, and in the log
   * @param every pause between two rounds; zero = never
   */
  protected BackgroundRounds(String name, Duration every, Runnable round) {
    this.name = name;
    this.every = every;
    this.round = round;
  }

  /** What a round throws is told by {@link #safely}; the future only ends with the thread. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored")
  public synchronized void start() {
    if (!every.isZero() && thread == null) {
      var made = Executors.newSingleThreadScheduledExecutor(this::thread);
      made.scheduleWithFixedDelay(
          this::safely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
      thread = made;
    }
  }

  /** One round now, in the thread of the caller, who is told what it throws. */
  void once() {
    round.run();
  }

  /** The outermost edge of a thread: whatever happened, the next round comes. */
  private void safely() {
    try {
      once();
    } catch (RuntimeException failure) {
      LOG.error("a round of {} failed: {}", name, failure.toString());
    }
  }

  private Thread thread(Runnable work) {
    Thread made = new Thread(work, name);
    made.setDaemon(true);
    return made;
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = thread;
    if (running != null) {
      running.shutdown();
      try {
        if (!running.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
          running.shutdownNow();
        }
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
