package org.relieflink.platform.screening.internal.engine;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 看管索引：整个数据池在内存里，池变了就在后台重建。 Keeps the index over the whole pool in memory. While a newer one is
 * built the old one answers; several changes in a row are taken up by one build.
 */
@Component
public class IndexKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
  private static final long QUIET_SECONDS = 3; // imports of one upload follow faster
  private static final int PROGRESS_STEP = 1_000; // records between two reports

  private final PoolReading pool;
  private final Clock clock;
  private final LinkageModel model = LinkageModel.standard();
  private final ExecutorService builder =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "screening-index");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicLong changes = new AtomicLong();
  private volatile IndexState state = IndexState.NONE;
  private volatile CompletableFuture<@Nullable Void> latest =
      CompletableFuture.completedFuture(null);

  IndexKeeper(PoolReading pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  public IndexState state() {
    return state;
  }

  public LinkageModel model() {
    return model;
  }

  /**
   * Asks for a new index; returns at once. The future ends when an index of this or a later state
   * answers.
   */
  public synchronized CompletableFuture<@Nullable Void> renew() {
    if (wanted.compareAndSet(false, true)) {
      latest = CompletableFuture.runAsync(this::build, builder);
    }
    return latest;
  }

  /** Renews the index at once without waiting for it. */
  public void renewNow() {
    builder.execute(() -> renewIfQuiet(changes.get()));
  }

  /**
   * Renews the index when the pool has been quiet for a while, so that twenty imports in a row cost
   * one build. Who needs a fresh index at once asks for {@link #fresh()}; a failure is in the log
   * and in the state.
   */
  public void renewLater() {
    long asked = changes.incrementAndGet();
    CompletableFuture.delayedExecutor(QUIET_SECONDS, TimeUnit.SECONDS, builder)
        .execute(() -> renewIfQuiet(asked));
  }

  /** Runs on the builder's own thread, where {@link #renew()} would wait for itself. */
  private void renewIfQuiet(long asked) {
    Ready ready = state.ready();
    boolean quiet = changes.get() == asked;
    if (quiet && (ready == null || ready.pool().version() != pool.state().version())) {
      build();
    }
  }

  /** An index that is no older than the pool at the time of asking; waits for it. */
  public Ready fresh() {
    IndexState now = state;
    Ready ready = now.ready();
    if (ready != null && ready.pool().version() == pool.state().version()) {
      return ready;
    }
    renew().join();
    Ready built = state.ready();
    if (built == null) {
      throw new IllegalStateException("the index could not be built");
    }
    return built;
  }

  private void build() {
    wanted.set(false);
    state = state.buildingNow(0);
    long start = System.nanoTime();
    try {
      PoolReading.State from = pool.state();
      PoolIndex index = read();
      long millis = (System.nanoTime() - start) / 1_000_000;
      state = new IndexState(new Ready(index, from, clock.instant(), millis), false, 0, false);
      LOG.info("index over {} records built in {} ms", index.size(), millis);
    } catch (RuntimeException failure) {
      state = new IndexState(state.ready(), false, 0, true);
      LOG.error("the index could not be built, the old one goes on answering", failure);
      throw failure;
    }
  }

  private PoolIndex read() {
    PoolIndex.Builder building = PoolIndex.builder(model);
    AtomicLong read = new AtomicLong();
    pool.forEach(
        record -> {
          building.add(record);
          if (read.incrementAndGet() % PROGRESS_STEP == 0) {
            state = state.buildingNow(read.get());
          }
        });
    return building.build();
  }

  @PreDestroy
  void stop() {
    builder.shutdownNow();
  }
}
