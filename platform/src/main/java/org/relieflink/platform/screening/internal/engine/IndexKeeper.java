package org.relieflink.platform.screening.internal.engine;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.LiveScreening.Answer;
import org.relieflink.linkage.LiveScreening.Summary;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.platform.screening.internal.engine.IndexState.Base;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.relieflink.platform.screening.internal.engine.PoolReading.Difference;
import org.relieflink.platform.screening.internal.engine.PoolReading.Snapshot;
import org.relieflink.platform.screening.internal.store.Party;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 看管索引：整个数据池在内存里，池变了就按变化更新，并重碰受影响的当事人。 Keeps the index over the whole pool in memory, takes changes
 * of the pool in by difference and stores the answers of the parties they touched (ADR 0013).
 *
 * <p>Who asks waits only while a change is put in. A run and a renewal take turns: the index stands
 * still while a run compares, and hits are stored in the order of the states they rest on.
 */
@Component
public class IndexKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
  private static final long QUIET_SECONDS = 3; // imports of one upload follow faster
  private static final int PROGRESS_STEP = 1_000; // records between two reports

  private final PoolReading pool;
  private final PartyStore parties;
  private final StoreAnswers answers;
  private final Clock clock;
  private final double wholeShare;
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

  /** Of who compares a whole list or renews. */
  private final ReentrantLock turn = new ReentrantLock();

  /** Held for writing only while rows change. */
  private final ReadWriteLock rows = new ReentrantReadWriteLock();

  /** Null before the first build, and when something failed half-way. Changed only in turn. */
  private @Nullable ResidentIndex resident;

  private volatile IndexState state = IndexState.NONE;
  private volatile CompletableFuture<@Nullable Void> latest =
      CompletableFuture.completedFuture(null);

  /**
   * @param wholeShare when more than this share of the records has changed since the last whole
   *     build, the next renewal is a whole build
   */
  IndexKeeper(
      PoolReading pool,
      PartyStore parties,
      StoreAnswers answers,
      Clock clock,
      @Value("${relief.screening.whole-build-share}") double wholeShare) {
    this.pool = pool;
    this.parties = parties;
    this.answers = answers;
    this.clock = clock;
    this.wholeShare = wholeShare;
  }

  public IndexState state() {
    return state;
  }

  public LinkageModel model() {
    return model;
  }

  /** Asks the index as it stands, quickly; empty before the first was built. */
  public <T> Optional<T> ask(Function<Ready, T> question) {
    rows.readLock().lock();
    try {
      return Optional.ofNullable(state.ready()).map(question);
    } finally {
      rows.readLock().unlock();
    }
  }

  /**
   * Work on an index that is no older than the pool now and stands still until the work is done.
   */
  public void onFresh(Consumer<Ready> work) {
    fresh();
    turn.lock();
    try {
      work.accept(Optional.ofNullable(state.ready()).orElseThrow());
    } finally {
      turn.unlock();
    }
  }

  /** Parties that were collided with the index as it stands: changes will collide them again. */
  void watch(List<Party> collided) {
    ResidentIndex now = resident;
    if (!turn.isHeldByCurrentThread() || now == null) {
      throw new IllegalStateException("parties are watched by who has the turn");
    }
    now.open(collided, any -> {});
  }

  /**
   * Asks for a newer index; returns at once. The future ends when an index of this or a later state
   * answers.
   */
  public synchronized CompletableFuture<@Nullable Void> renew() {
    if (wanted.compareAndSet(false, true)) {
      latest = CompletableFuture.runAsync(this::renewal, builder);
    }
    return latest;
  }

  /** Renews the index at once without waiting for it. */
  public void renewNow() {
    builder.execute(() -> renewIfQuiet(changes.get()));
  }

  /**
   * Renews the index when the pool has been quiet for a while, so that twenty imports in a row cost
   * one renewal. Who needs a fresh index at once asks for {@link #fresh()}; a failure is in the log
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
      renewal();
    }
  }

  /** An index that is no older than the pool at the time of asking; waits for it. */
  public Ready fresh() {
    Ready ready = state.ready();
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

  private void renewal() {
    wanted.set(false);
    state = state.buildingNow(0);
    turn.lock();
    try {
      if (!byDifference()) {
        whole();
      }
      state = state.done();
    } catch (RuntimeException failure) {
      resident = null; // what it took in is not sure: the next renewal is a whole build
      state = state.broken();
      LOG.error("the index could not be renewed, the old one goes on answering", failure);
      throw failure;
    } finally {
      turn.unlock();
    }
  }

  /** False when a whole build is due. */
  private boolean byDifference() {
    ResidentIndex now = resident;
    Optional<Difference> found =
        now == null ? Optional.empty() : pool.since(now.held(), now.room(wholeShare));
    if (now == null || found.isEmpty()) {
      return false;
    }
    boolean imported = !found.get().now().batches().equals(now.held().batches());
    List<Answer> touched = new ArrayList<>();
    Summary summary = put(now, found.get(), touched::add);
    if (!summary.unknownIds().isEmpty()) {
      LOG.warn("{} records to withdraw were not there", summary.unknownIds().size());
      return false;
    }
    LOG.info(
        "index updated: {} withdrawn, {} added, {} of {} parties collided again",
        summary.withdrawn(),
        summary.added(),
        summary.collided(),
        now.partiesInView());
    if (imported && now.partiesInView() > 0) {
      answers.changed(touched, now.ready());
    }
    return true;
  }

  /** Nobody asks meanwhile; what could be half put in is not asked any more. */
  private Summary put(ResidentIndex now, Difference difference, Consumer<Answer> touched) {
    rows.writeLock().lock();
    try {
      IndexState before = state;
      state = IndexState.NONE.buildingNow(0);
      Summary summary = now.take(difference, LocalDate.now(clock), touched);
      state = before.answeredBy(now.ready());
      return summary;
    } finally {
      rows.writeLock().unlock();
    }
  }

  private void whole() {
    long start = System.nanoTime();
    PoolIndex.Builder building = PoolIndex.builder(model);
    AtomicLong read = new AtomicLong();
    Snapshot held =
        pool.forEach(
            record -> {
              building.add(record);
              if (read.incrementAndGet() % PROGRESS_STEP == 0) {
                state = state.buildingNow(read.get());
              }
            });
    PoolIndex index = building.build();
    long millis = (System.nanoTime() - start) / 1_000_000;
    Base base = new Base(held.state().version(), clock.instant(), millis);
    ResidentIndex built = new ResidentIndex(index, held, base);
    resident = built;
    state = state.answeredBy(built.ready());
    LOG.info("index over {} records built in {} ms", held.records(), millis);
    answers.reopened(sink -> built.open(parties.inView(), sink), built.ready());
  }

  @PreDestroy
  void stop() {
    builder.shutdownNow();
  }
}
