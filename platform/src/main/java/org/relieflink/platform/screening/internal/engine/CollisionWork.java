package org.relieflink.platform.screening.internal.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.HitKind;
import org.relieflink.linkage.HitLevel;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PathStep;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;
import org.relieflink.platform.job.JobCancelled;
import org.relieflink.platform.job.JobProgress;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.RunPublished;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.relieflink.platform.screening.internal.store.HitPublisher;
import org.relieflink.platform.screening.internal.store.NewHit;
import org.relieflink.platform.screening.internal.store.Party;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.relieflink.platform.screening.internal.store.StoredRun.Cause;
import org.relieflink.platform.screening.internal.store.StoredRun.Counts;
import org.relieflink.platform.screening.internal.store.StoredRun.Engine;
import org.relieflink.platform.screening.internal.store.StoredRun.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 一次碰撞怎样跑。 How a run runs: compare all parties, then publish everything in one transaction. Stopped
 * or killed before the commit, it leaves nothing.
 */
@Component
public class CollisionWork {
  private static final int BATCH = 1_000; // hits written at a time: bounds the memory

  /** Who starts a run that no officer asked for. */
  private static final String BY_ITSELF = "-";

  private final IndexKeeper keeper;
  private final PoolReading pool;
  private final PartyStore parties;
  private final RunStore runs;
  private final HitPublisher publisher;
  private final TransactionTemplate transaction;
  private final RunTexts texts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CollisionWork(
      IndexKeeper keeper,
      PoolReading pool,
      PartyStore parties,
      RunStore runs,
      HitPublisher publisher,
      TransactionTemplate transaction,
      RunTexts texts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.keeper = keeper;
    this.pool = pool;
    this.parties = parties;
    this.runs = runs;
    this.publisher = publisher;
    this.transaction = transaction;
    this.texts = texts;
    this.events = events;
    this.clock = clock;
  }

  /** Runs to the end; the run's state tells how it ended, also when this throws. */
  public void run(long runId, @Nullable Long listId, JobProgress progress) {
    State ended = State.FAILED;
    try {
      progress.resultAt("/screening/runs/" + runId);
      progress.phase(texts.indexing(), 0);
      keeper.onFresh(ready -> compare(new Order(runId, listId, ready), progress));
      ended = State.PUBLISHED;
    } catch (JobCancelled stopped) {
      ended = State.CANCELLED;
      throw stopped;
    } finally {
      if (ended != State.PUBLISHED) {
        runs.end(runId, ended, Counts.none(), clock.instant());
      }
    }
  }

  private record Order(long runId, @Nullable Long listId, Ready ready) {}

  private void compare(Order order, JobProgress progress) {
    StoredRun planned = runs.find(order.runId).orElseThrow();
    runs.comparedWith(with(planned, order.ready));
    List<Party> all = parties.ofRun(order.runId, order.listId);
    transaction.executeWithoutResult(status -> collide(order, all, progress));
    keeper.watch(all);
  }

  private void collide(Order order, List<Party> all, JobProgress progress) {
    progress.phase(texts.colliding(), all.size());
    Collected collected = new Collected(order.runId, all);
    PartyList list = PartyList.of(all.stream().map(Party::forEngine).toList());
    ScreeningOptions options =
        ScreeningOptions.threads(Runtime.getRuntime().availableProcessors())
            .withProgress((done, of) -> progress.done(done))
            .withCancel(progress::cancelled);
    new Screening(order.ready.index()).run(list, options, collected::take);
    progress.checkCancelled();
    collected.flush();
    progress.phase(texts.publishing(), 0);
    publisher.replaceEarlier(order.runId, order.listId);
    progress.checkCancelled();
    runs.end(order.runId, State.PUBLISHED, collected.counts(), clock.instant());
    events.publishEvent(new RunPublished(order.runId));
  }

  static Engine engine(Ready ready) {
    return new Engine(
        ready.index().model().id(),
        ready.index().model().autoThreshold(),
        ready.index().model().reviewThreshold(),
        ready.pool().version(),
        Math.toIntExact(ready.records()),
        ready.base().version());
  }

  private static StoredRun with(StoredRun run, Ready ready) {
    return new StoredRun(
        run.id(),
        run.state(),
        run.cause(),
        run.listId(),
        run.jobId(),
        run.startedAt(),
        run.startedBy(),
        run.finishedAt(),
        engine(ready),
        days(ready),
        run.counts(),
        ready.index().capped());
  }

  /** A run that nobody asked for: the pool changed, and parties in view were touched. */
  static StoredRun byChange(Ready ready, Instant at) {
    return with(
        new StoredRun(
            0,
            State.PUBLISHED,
            Cause.CHANGED,
            null,
            null,
            at,
            BY_ITSELF,
            at,
            engine(ready),
            Map.of(),
            Counts.none(),
            List.of()),
        ready);
  }

  static Map<String, String> days(Ready ready) {
    return ready.pool().asOf().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }

  /** Builds an order for the run table before anything has been compared. */
  public StoredRun planned(@Nullable Long listId, String officer, int partyCount) {
    LinkageModel model = keeper.model();
    StoredRun planned =
        new StoredRun(
            0,
            State.RUNNING,
            Cause.ASKED,
            listId,
            null,
            clock.instant(),
            officer,
            null,
            new Engine(model.id(), model.autoThreshold(), model.reviewThreshold(), 0, 0, 0),
            Map.of(),
            new Counts(partyCount, 0, 0, 0, 0, 0),
            List.of());
    Ready ready = keeper.state().ready();
    return ready == null ? planned : with(planned, ready);
  }

  /** Hits on their way into the database. */
  private final class Collected {
    private final long runId;
    private final Map<String, Party> byId;
    private final LocalDate today = LocalDate.now(clock);
    private final List<Hit> waiting = new ArrayList<>();
    private final Set<String> hitParties = new HashSet<>();
    private int hits;
    private int auto;
    private int household;

    Collected(long runId, List<Party> parties) {
      this.runId = runId;
      this.byId =
          parties.stream()
              .collect(Collectors.toMap(party -> Long.toString(party.id()), Function.identity()));
    }

    void take(List<Hit> ofOneParty) {
      waiting.addAll(ofOneParty);
      for (Hit hit : ofOneParty) {
        hitParties.add(hit.partyId());
        hits++;
        auto += hit.level() == HitLevel.AUTO ? 1 : 0;
        household += hit.kind() == HitKind.HOUSEHOLD ? 1 : 0;
      }
      if (waiting.size() >= BATCH) {
        flush();
      }
    }

    void flush() {
      Set<String> recordIds = new LinkedHashSet<>();
      waiting.forEach(hit -> hit.path().forEach(step -> recordIds.add(step.toId())));
      Map<String, RecordFace> faces = pool.faces(recordIds);
      publisher.write(
          runId,
          waiting.stream()
              .map(hit -> kept(Objects.requireNonNull(byId.get(hit.partyId())), hit, faces, today))
              .toList());
      waiting.clear();
    }

    Counts counts() {
      return new Counts(byId.size(), hitParties.size(), hits, auto, household, 0);
    }
  }

  /** A hit as it will be kept. */
  static NewHit kept(Party party, Hit hit, Map<String, RecordFace> faces, LocalDate today) {
    Comparison comparison = Comparison.of(hit, party.face(), onPath(hit, faces));
    boolean minor = Veil.masking(today).minor(party.face());
    return new NewHit(party, hit, comparison, minor);
  }

  /**
   * Records of the path in order. A record that left the pool meanwhile fails the run: nothing
   * half-true.
   */
  static List<RecordFace> onPath(Hit hit, Map<String, RecordFace> faces) {
    List<RecordFace> records = new ArrayList<>();
    for (PathStep step : hit.path()) {
      RecordFace face = faces.get(step.toId());
      if (face == null) {
        throw Refusal.of(ScreeningRefusal.POOL_CHANGED).asException();
      }
      records.add(face);
    }
    return records;
  }
}
