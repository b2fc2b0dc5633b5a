package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** 把编号任务分给几个线程。 Runs numbered tasks on a few threads; the caller takes part and waits. */
final class Workers {
  private Workers() {}

  /** Runs {@code task} for 0 … tasks-1; the first failure is thrown here after all stopped. */
  static void run(int threads, int tasks, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable work = () -> drain(next, tasks, task, failure);
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      Thread helper = new Thread(work, "linkage-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    work.run();
    helpers.forEach(Workers::await);
    rethrow(failure.get());
  }

  private static void drain(
      AtomicInteger next, int tasks, IntConsumer task, AtomicReference<Throwable> failure) {
    try {
      for (int i = next.getAndIncrement();
          i < tasks && failure.get() == null;
          i = next.getAndIncrement()) {
        task.accept(i);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void rethrow(@Nullable Throwable failed) {
    if (failed instanceof RuntimeException exception) {
      throw exception;
    }
    if (failed instanceof Error error) {
      throw error;
    }
  }

  private static void await(Thread helper) {
    boolean interrupted = false;
    while (helper.isAlive()) {
      try {
        helper.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
