package org.relieflink.platform.screening.internal.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.HitKind;
import org.relieflink.linkage.HitLevel;
import org.relieflink.linkage.LiveScreening.Answer;
import org.relieflink.platform.screening.RunPublished;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.relieflink.platform.screening.internal.store.HitPublisher;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.NewHit;
import org.relieflink.platform.screening.internal.store.Party;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredRun.Counts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 存下重碰的结果：没变的命中原样留着，变了的换掉。 Stores the answers of parties that were collided again. A hit that says
 * what it said stays, with its number and the verdict on it; storing an answer twice changes
 * nothing.
 */
@Component
class StoreAnswers {
  private static final int BATCH = 1_000; // answers compared at a time: bounds the memory

  private final PoolReading pool;
  private final PartyStore parties;
  private final HitStore hits;
  private final HitPublisher publisher;
  private final RunStore runs;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoreAnswers(
      PoolReading pool,
      PartyStore parties,
      HitStore hits,
      HitPublisher publisher,
      RunStore runs,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.pool = pool;
    this.parties = parties;
    this.hits = hits;
    this.publisher = publisher;
    this.runs = runs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** After a change of the pool: a run of its own says whom it touched, if only nobody. */
  void changed(List<Answer> touched, Ready ready) {
    transaction.executeWithoutResult(
        status -> {
          Storing storing = new Storing(ready);
          touched.forEach(storing::take);
          storing.end(true);
        });
  }

  /** After a whole build: what happened while nobody watched is caught up with. */
  void reopened(Consumer<Consumer<Answer>> open, Ready ready) {
    transaction.executeWithoutResult(
        status -> {
          Storing storing = new Storing(ready);
          open.accept(storing::take);
          storing.end(false);
        });
  }

  /**
   * What makes a hit another one. Weights alone do not: they drift with the frequencies of the
   * pool, and a verdict was about what agreed, not about a decimal.
   */
  private record Said(
      String recordId,
      boolean self,
      String relation,
      boolean auto,
      String fingerprint,
      Face party,
      List<RecordFace> records) {

    static Said of(NewHit hit) {
      return new Said(
          hit.hit().recordId(),
          hit.hit().kind() == HitKind.SELF,
          hit.hit().relation(),
          hit.hit().level() == HitLevel.AUTO,
          hit.fingerprint(),
          hit.comparison().party(),
          undated(hit.comparison()));
    }

    static Said of(HitRow row, Comparison kept) {
      return new Said(
          row.recordId(),
          row.self(),
          row.relation(),
          row.auto(),
          row.fingerprint(),
          kept.party(),
          undated(kept));
    }

    private static List<RecordFace> undated(Comparison comparison) {
      return comparison.records().stream().map(RecordFace::undated).toList();
    }

    @Override
    public String toString() {
      return "Said[" + recordId + "]";
    }
  }

  /** Answers on their way into the database, in one transaction. */
  private final class Storing {
    private final Ready ready;
    private final LocalDate today = LocalDate.now(clock);
    private final List<Answer> waiting = new ArrayList<>();
    private final List<Long> gone = new ArrayList<>();
    private final Set<Long> changedParties = new LinkedHashSet<>();
    private long runId;
    private int touched;
    private int added;
    private int auto;
    private int household;

    Storing(Ready ready) {
      this.ready = ready;
    }

    void take(Answer answer) {
      waiting.add(answer);
      if (waiting.size() >= BATCH) {
        flush();
      }
    }

    void end(boolean always) {
      flush();
      if (always || !changedParties.isEmpty()) {
        publisher.replace(run(), gone);
        Counts counts =
            new Counts(touched, changedParties.size(), added, auto, household, gone.size());
        runs.complete(run(), counts, clock.instant());
        events.publishEvent(new RunPublished(run()));
      }
    }

    private long run() {
      if (runId == 0) {
        runId = runs.begin(CollisionWork.byChange(ready, clock.instant())).orElseThrow();
      }
      return runId;
    }

    private void flush() {
      touched += waiting.size();
      Set<Long> ids = waiting.stream().map(StoreAnswers::party).collect(Collectors.toSet());
      Map<Long, Party> known =
          parties.ofIds(ids).stream().collect(Collectors.toMap(Party::id, Function.identity()));
      Map<Long, Map<Said, HitRow>> before = before(ids);
      Map<String, RecordFace> faces = faces();
      List<NewHit> anew = new ArrayList<>();
      for (Answer answer : waiting) {
        Party party = known.get(party(answer));
        if (party != null && whole(answer, faces)) {
          anew.addAll(
              anew(party, answer, new Sides(before.getOrDefault(party.id(), Map.of()), faces)));
        }
      }
      waiting.clear();
      if (!anew.isEmpty()) {
        publisher.write(run(), anew);
      }
    }

    private record Sides(Map<Said, HitRow> before, Map<String, RecordFace> faces) {}

    private Map<Long, Map<Said, HitRow>> before(Set<Long> ids) {
      Map<Long, Map<Said, HitRow>> before = new HashMap<>();
      hits.keptOf(ids)
          .forEach(
              (row, kept) ->
                  before
                      .computeIfAbsent(row.partyId(), any -> new LinkedHashMap<>())
                      .put(Said.of(row, kept), row));
      return before;
    }

    private Map<String, RecordFace> faces() {
      Set<String> recordIds = new LinkedHashSet<>();
      for (Answer answer : waiting) {
        answer.hits().forEach(hit -> hit.path().forEach(step -> recordIds.add(step.toId())));
      }
      return recordIds.isEmpty() ? Map.of() : pool.faces(recordIds);
    }

    /** Counts what is gone and gives what is new. */
    private List<NewHit> anew(Party party, Answer answer, Sides sides) {
      Map<Said, HitRow> left = new LinkedHashMap<>(sides.before);
      List<NewHit> anew = new ArrayList<>();
      for (Hit hit : answer.hits()) {
        NewHit now = CollisionWork.kept(party, hit, sides.faces, today);
        if (left.remove(Said.of(now)) == null) {
          anew.add(now);
          auto += hit.level() == HitLevel.AUTO ? 1 : 0;
          household += hit.kind() == HitKind.HOUSEHOLD ? 1 : 0;
        }
      }
      left.values().forEach(row -> gone.add(row.id()));
      added += anew.size();
      if (!anew.isEmpty() || !left.isEmpty()) {
        changedParties.add(party.id());
      }
      return anew;
    }
  }

  private static Long party(Answer answer) {
    return Long.valueOf(answer.partyId());
  }

  /**
   * Whether every record of an answer is still there. Where one has left meanwhile, the next
   * renewal takes that in and touches the party again.
   */
  private static boolean whole(Answer answer, Map<String, RecordFace> faces) {
    return answer.hits().stream()
        .flatMap(hit -> hit.path().stream())
        .allMatch(step -> faces.containsKey(step.toId()));
  }
}
